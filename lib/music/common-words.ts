/** Words of titles that lie near each other: one for another is another song, not a slip. */
const WORDS =
  'about above after again alive alone along always angel angels anger apple april around away baby back bad ball band bang bare bark bath ' +
  'battle beach bean bear beast beat beats beauty bed been beer before behind being bell belle bells belong best better beyond big bird birds ' +
  'birth bite bitter black blame blank blast blaze bleed bless blind blood bloom blow blue boat body bold bone bones book boom boot born both ' +
  'bound bowl brain brand brave break breath breathe breaking breaker brick bride bridge bright bring broke broken brown build burn burning bury butter cake call came can candy ' +
  'cannot care carry case cast castle cat catch cause chain chance change changes charm chase cheap check cheer child city clap class clean clear climb close closer ' +
  'cloud clown coal coast coat cold colors come coming cool corner count country cover cow crack craft crash crawl crazy cream creep crime cross crowd crown cruel cry crying ' +
  'cure curse cut dance dancer dancing danger dare dark darling date daughter dawn day days dead deal dear death deep desert desire devil diamond did die dirty dive doctor doll ' +
  'done door double doubt down drag drama dream dreamer dreaming dreams dress drift drink drive driver driving drop drown drum dust each ear early earth east easy eight empty end ending ' +
  'enemy engine enough ever every evil eye eyes face fact fade faith fake fall fallen falling fame family fancy far fast fate father fear feel feeling feet fell fever field fight ' +
  'fighter film final find fine finger fire first fish five flag flame flash flesh flight float flood floor flow flower fly flying fog follow fool foot forever forget found four frame ' +
  'free freedom friday friend friends from front full fun funk funny game games gate gave ghost giant gift girl girls give giver giving glad glass glory glow god gold golden gone good grace ' +
  'grain grand grass grave gravy great greed green grey ground grow growing guess guilty guitar gun guns hair half hall hand handle hands hang happy hard harder hate have head heal hear heard ' +
  'heart hearts heat heaven heavy hell hello help her here hero heroes hide high higher hill him his hit hold hole holy home honey honor hope horse hot hotel hour house human hunger hungry hunt hunter ' +
  'hurt ice iron island jealous join joker joy judge jump june just keep key kick kill killer kind king kiss kissing knee knife knock know ladder lady lake lament land lane large last late later ' +
  'laugh law lay lead leaf learn leave leaves leaving left leg less letter letters liar lies life lift light lighter lightning like line lines lion lips list listen little live liver lives living load loan lock ' +
  'lonely long look looking loose lord lose loser losing loss lost loud love loved lover lovers loves loving low luck lucky lunch mad made magic mail main make maker man many march marry mars mask major master match ' +
  'matter may maybe mean meat meet melody men mercy might mile mind mine minor miss missing mist mix model moment monday money monkey monster mood moon more morning most mother motion mountain mouse mouth move mover moving music ' +
  'must naked name near neck need never new news next nice night nights nine nobody noise none noon north nose note nothing now number ocean off old once one only open order other over pain paint pair ' +
  'paper paradise part party pass past path peace people perfect phone piano picture piece pink place plain plane planet play player playing pleasure point poison pool poor power pray prayer present pretty price pride prison ' +
  'promise proud pull pure push queen quick quiet race radio rage rain rainbow raining rains raise ran reach read ready real reason red remember rest return rich ride rider right ring rise rising river road ' +
  'rock rocket roll room rope rose roses rough round rule run runner running rush sad safe said sail sailor saint salt same sand save say scar scare sea search season seat second secret see seed seek self ' +
  'sell send sense seven sex shade shadow shake shaking shame shape share sharp she shed shelter shine ship shirt shock shoe shoes shoot shop shore short shot should shout show shower shut shy sick side sigh sight sign signs ' +
  'silence silent silk silly silver simple sin sing singer singing single sister six sky slave sleep sleeping slide slip slow small smell smile smoke smooth snake snow soft sold soldier some someone song soon sorry soul sound south space speak ' +
  'special speed spell spend spin spirit spring square stage stairs stand star stars start state station stay steal steam steel step stick still stone stones stop store storm story stranger stream street strength string strong stuff style such sugar ' +
  'suit summer sun sunday sunny sure surf swan sweat sweet swim swing sword table tail take taken taking tale talk talking tall taste tea teach tear tears tell ten tender than thank that them then there these thick thief thin thing things ' +
  'think this those thousand three thrill thriller throne through throw thunder tick ticket tide tie tied tiger tight time times tired today together told tomorrow tongue tonight tonic too took tooth top torn touch tough town toy track ' +
  'trace trade trail train trap travel treasure treat tree trees trick trip trouble truck true trust truth try turn twist two under until upon use valley very voice wait waiting wake walk walker walking wall walls want wanted war warm ' +
  'warrior wash waste watch water wave waves way ways weak wear weather week weep well went were west wet what wheel when where which while whisper white who whole why wide wife wild will win wind window wine wing wings winner winter ' +
  'wire wise wish with within without witch wolf woman women wonder wonderful wood word words work world worse worst worth wound wrap write writer wrong yard year years yellow yes yesterday yet you young your youth zone'

const known = new Set(WORDS.split(' '))

/** Whether a word stands in the list just as it is. */
export function isTitleWord(word: string): boolean {
  return known.has(word)
}

/** Whether a word, or what it is an inflection of, is a common English word. */
export function isCommonWord(word: string): boolean {
  return known.has(word) || stemsOf(word).some((stem) => known.has(stem))
}

/** Whether two words are forms of one: "angel" and "angels", "dream" and "dreaming", "love" and "loved". */
export function isInflected(one: string, other: string): boolean {
  if (one[0] !== other[0] || one[1] !== other[1] || one[2] !== other[2]) return false
  const [these, those] = [
    [one, ...stemsOf(one)],
    [other, ...stemsOf(other)],
  ]
  return these.some((form) => those.includes(form))
}

function stemsOf(word: string): string[] {
  const stem = /^(.{3,}?)(?:s|es|ed|d|ing|er|ers|y|en)$/.exec(word)?.[1]
  return stem ? [stem, `${stem}e`] : []
}
