/**
 * The words that tell a label from a sentence and an office from a name. General English, drawn from the way
 * official transcripts name people; no list of persons.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that name an office, a rank, a trade or a part in the meeting; lower case. */
export const OFFICES = words(`
  president vice-president co-president minister premier chancellor governor mayor head leader chief chair chairman
  chairwoman chairperson chairmen co-chair co-chairman co-chairperson deputy director director-general ceo manager
  secretary secretary-general commissioner ambassador envoy adviser advisor aide assistant consul spokesman
  spokeswoman spokesperson speaker senator member co-founder founder owner co-owner shareholder partner entrepreneur
  businessman businesswoman representative plenipotentiary ombudsman prosecutor attorney judge justice lawyer notary
  commander commander-in-chief general colonel lieutenant lieutenant-general major major-general captain sergeant
  admiral vice-admiral rear-admiral marshal officer soldier sailor pilot cosmonaut astronaut navigator veteran hero
  rector vice-rector dean provost professor academician scholar scientist researcher fellow student graduate
  postgraduate undergraduate pupil schoolboy schoolgirl teacher tutor lecturer headmaster headmistress principal
  doctor physician surgeon paramedic nurse pharmacist therapist paediatrician engineer designer constructor architect
  worker foreman miner driver operator machinist welder fitter farmer agronomist livestock builder technician
  programmer developer volunteer activist coordinator organiser organizer coach trainer athlete champion
  skater gymnast player footballer captain winner laureate holder participant resident citizen pensioner
  writer author poet journalist reporter correspondent columnist commentator observer editor editor-in-chief
  publisher photographer cameraman anchor anchorman anchorwoman presenter host co-host hostess moderator facilitator
  interpreter translator producer actor actress artist painter sculptor musician composer conductor singer dancer
  choreographer pianist violinist curator librarian historian archaeologist economist analyst expert specialist
  consultant inspector auditor accountant treasurer trustee superintendent supervisor administrator executive
  officer councillor counsellor councilor delegate deputy parliamentarian legislator lawmaker whip
  king queen prince princess emperor empress emir sheikh sultan crown monarch
  patriarch metropolitan archbishop bishop archimandrite hegumen abbot abbess priest father pastor rabbi mufti imam
  pope cardinal lama ayatollah catholicos
  chieftain elder ataman cossack regent lord baroness sir dame
  mother wife husband widow daughter son brother sister father grandmother grandfather
  guide ranger firefighter rescuer policeman diver mechanic metallurgist geologist physicist chemist biologist
  ecologist meteorologist oceanographer mathematician psychologist sociologist philologist linguist
  bookseller blogger vlogger streamer restaurateur chef baker cook cheesemaker winemaker brewer tailor
  ballerina director-designer stage-director filmmaker screenwriter animator
  commandant warden custodian keeper holder plenipotentiary rapporteur negotiator broker banker investor
  archpriest hieromonk protodeacon archdeacon deacon monk nun grader fisherman forester shepherd seamstress
  franchisee freelancer intern trainee apprentice cadet conscript recruit reservist
`);

/** Titles that stand right before a single name: `Patriarch Kirill`, `King Abdullah II`. */
export const HONORIFICS = words(`
  patriarch metropolitan archbishop bishop archimandrite hegumen abbot abbess father mother brother sister rabbi mufti
  imam pope cardinal lama ayatollah catholicos king queen prince princess emperor empress emir sheikh sultan
  mr ms mrs miss dr prof professor sir dame lord
`);

/** Offices that are family names too: `Larry King`. */
export const SURNAMES = words(`
  king prince pope bishop abbot cook baker singer marshal major judge dean priest cardinal lord driver miner brewer
  tailor fellow guide cooper
`);

/** What the page puts in place of a name for words from the hall; lower case. */
export const HALL = words(`
  question questions remark remarks reply replies response responses retort retorts answer answers comment exclamation
  exclamations phrase interjection voice voices audience shout shouts cue interpreter translator moderator q a
`);

/** What else can stand in place of a name, and can open an entry of a list as well; lower case. */
export const GENERIC = words(`
  journalist journalists reporter reporters correspondent correspondents host presenter anchor announcer interviewer
  translation all everyone together participant participants delegate delegates guest guests speaker viewer viewers
  listener caller child children student students schoolchildren pupil pupils boy girl boys girls man woman men women
  lady person unknown unidentified veteran veterans athlete athletes worker workers volunteer volunteers teacher
  teachers soldier soldiers servicemen officer officers crowd chorus choir hall floor resident residents mother mothers
`);

/** Words that only join a generic label's parts: `Voice from the audience`, `Question 2`, `Questions and remarks`. */
export const GENERIC_JOINTS = words(
  `from in of the a an and or to by at male female young old another unidentified unknown second its his her their first next`,
);

/** Words a sentence is made of and a label is not; lower case. */
export const SENTENCE_WORDS = words(`
  i we you he she it they me us him them my our your his her its their this that these those there here
  is are was were be been being am isn’t aren’t isn't aren't has have had having do does did doing done will would can
  cannot could should shall must may might not no nor what how why when where which whose whom whether if because but
  so also then than just very too let lets say said says saying asked ask tell told like want think know see seen
  make made take took need give given gave please thank thanks only more most less least much many few several
  everything everyone something someone nothing anything another other others some any each every both either
  follows following example question questions answer answers point points issue issues thing things now today
  tomorrow yesterday always never again once already still even ever yet however therefore
  went go goes come came called call got get put became become believe hope understand means mean repeat note add
  really indeed certainly actually simply exactly perhaps maybe
`);

/** Words that address a listener: what follows is a sentence of speech; lower case. */
export const ADDRESSES = words(`
  mr ms mrs dear your esteemed distinguished respected comrade comrades colleagues friends ladies gentlemen honourable
`);

/** Words that open a heading, a source or a report of what somebody said, whatever offices follow; lower case. */
export const REPORT_OPENINGS = words(`
  after according before during following between among with including addressing speaking quoting citing like through
  under over since until upon within without about against despite speech statement interview letter message address
  greetings transcript photo source meeting talks visit conversation telephone as on by for from to in at of now when
  while if since because let
`);

/** Words that open a sentence or a list entry, never a label (unless an office follows); lower case. */
export const OPENERS = words(`
  and but so or yet now then therefore however first second third fourth fifth sixth seventh firstly secondly thirdly
  fourthly fifthly next finally lastly also again conclusion example here there this that these those it i we you he
  she they what why how when where who which if as for in on at by with to let please thank thanks yes no my our your
  his her its their one two three four five once well because today yesterday tomorrow of not only just incidentally
  actually frankly certainly clearly meanwhile moreover furthermore besides nevertheless still point item note quote
  ps nb attention important reference source summary background agenda result results figures facts total option task
  goal goals priority priorities reason principle objective problem fact conclusion advice plus minus otherwise
  naturally obviously evidently surely indeed granted remember imagine look listen see say consider notice
  everything something nothing anything another other others some any each every both either neither nor
`);

/** Words of organisations, places and things, which a bare name does not contain; lower case. */
export const COMMON = words(`
  russia russian russians state states united federal federation republic union council committee commission ministry
  government parliament assembly duma party people peoples front national international world global european europe
  asia asian africa african america american west western east eastern north northern south southern central region
  regions regional territory district city town village moscow petersburg kremlin university institute academy school
  college hospital clinic bank fund foundation corporation company group holding agency service office department
  directorate bureau centre center association federation organisation organization committee court army navy fleet
  force forces air space sea ocean river lake island railways railway airlines airport plant factory works station compressor television
  radio channel newspaper magazine news press media internet tass interfax ria novosti vesti gazeta pravda izvestia
  kommersant vedomosti rossiya sputnik reuters bloomberg bbc cnn nbc cnbc cbs abc xinhua kyodo rights forum summit
  conference meeting talks agreement treaty declaration act code constitution order resolution programme program
  project plan strategy policy economy industry agriculture energy oil gas trade finance budget tax defence defense
  security health healthcare education science culture sport sports youth women men family children year years
  month january february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday war victory peace history memory prize award medal games cup
  championship olympics festival exhibition museum theatre library church cathedral mosque orthodox muslim islamic
  christian british eurasian arctic baltic caspian pacific atlantic mediterranean crimean bridge stream street square road silk belt nord line lines league nizhny veliky palace house port siberian ural urals far near middle great patriotic old new
  general public social civil military political legal digital nuclear atomic foreign internal home
  interior economic financial development affairs relations cooperation emergencies disaster relief labour labor
  protection environment resources transport construction housing utilities communications mass ltd llc
  inc jsc ojsc pjsc co board management research technology technologies innovation
`);

/** Nouns that the name of a firm can follow, so that not all capitalised words after them are a person's; lower case. */
export const FIRMS = words(`
  agency corporation company group bank holding concern fund foundation newspaper magazine channel station radio plant
  factory centre center airline airlines publishing studio theatre club team project association enterprise bureau
`);

/** Parts of names that are written small: `Ursula von der Leyen`, `Mohammed bin Salman`. */
export const NAME_PARTICLES = words(`
  de da do dos das di del della der den van von bin ibn bint al el la le ter ten zu af e y ben ul ur du abu ould uulu
  kyzy ogly oglu
`);

/** Small words between the words of an office: `Minister of Industry and Trade`. */
export const OFFICE_JOINTS = words(`of the and for on to in at with under from by a an – — & −`);
