import { paragraphPath, seriesPath } from "../../archive/addresses.ts";
import type { Archive, Statement } from "../../archive/model.ts";
import { timeOf } from "../../archive/series.ts";
import { absolute, type Edition } from "../edition.ts";
import { rightsOf } from "../rights.ts";
import { unitId } from "../unit-id.ts";
import { statedData } from "./figures.ts";
import { json } from "./json.ts";
import { speakerData } from "./meeting.ts";

/** The file of the series: which figures the editor has set side by side, by the addresses of their paragraphs. */
export function seriesJson({ series }: Pick<Archive, "series">, edition: Edition): string {
  return json({
    $schema: absolute(edition, "schemas/series.json"),
    ...rightsOf(edition),
    series: series.map((one) => ({
      id: one.id,
      title: one.title,
      counts: one.counts,
      address: absolute(edition, seriesPath(one)),
      introduction: one.html === "" ? null : one.html,
      figures: one.statements.map((statement) => statementData(statement, edition)),
    })),
  });
}

function statementData(statement: Statement, edition: Edition) {
  const { meeting, turn, paragraph, figure, period, line } = statement;
  return {
    meeting: meeting.id,
    paragraph: unitId(meeting, paragraph),
    date: meeting.date,
    address: absolute(edition, paragraphPath(meeting, paragraph)),
    number: paragraph.number,
    ...speakerData(turn),
    of: timeOf(statement),
    period,
    line,
    ...statedData(figure),
  };
}
