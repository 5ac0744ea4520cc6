/** The colours of `archive.css` in its light scheme, for what reads no style sheet: pictures, icons, the manifest. */
export const COLOURS = {
  paper: "#fdfcf9",
  ink: "#1d1b18",
  quiet: "#615c54",
  rule: "#948e82",
  accent: "#8c2b1d",
} as const;

/** The paper of its dark scheme. */
export const DARK_PAPER = "#171614";
