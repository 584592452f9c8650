/** What instruments are called in several languages, on parts and by those who play them: words in lower case, no marks. */
export const INSTRUMENT_WORDS: Record<string, string> = {
  guitar:
    'guitar|guitars|gtr|guit|guitarra|violao|guitare|chitarra|gitarre|gitaar|gitara|kytara|gitar|kitara|rhythm guitar|lead guitar|acoustic guitar|electric guitar|acoustic|ギター|吉他|гитара',
  ukulele: 'ukulele|uke|ukelele|ukulele soprano|укулеле',
  piano:
    'piano|keys|keyboard|keyboards|kbd|klavier|teclado|teclados|clavier|pianoforte|organ|orgel|orgue|organo|orgao|synth|rhodes|tastiera|tasten|rhythm section|rhythm|rhythm chart|chords|chord chart|пианино|фортепиано|ピアノ|钢琴',
  voice:
    'voice|vocals|vocal|vox|singer|lead vocals|backing vocals|lyrics|words|choir|satb|voz|vocais|vocalista|canto|gesang|sanger|sangerin|stimme|chant|chanteur|chanteuse|voce|cantante|zang|spiew|zpev|sang|alto voice|soprano voice|вокал',
  bass: 'bass|bass guitar|electric bass|double bass|upright bass|contrabass|string bass|bajo|contrabajo|baixo|contrabaixo|basse|contrebasse|basso|contrabbasso|bas|contrabas|kontrabass|e-bass|e bass|bass_line|bass line|basy|basa|бас|басс|ベース',
  drums:
    'drums|drum|drum set|drumset|drum kit|percussion|perc|bateria|schlagzeug|batterie|batteria|slagwerk|trommeln|perkusja|bici|snare|snareline|cymbal|cymbals|quads|toms|congas|congo|cajon|bassdr|bass drum|glockenspiel|timpani|барабаны|ドラム',
  trumpet:
    'trumpet|trumpets|tpt|trp|trpt|trmp|trumplet|trompete|trompeta|trompette|tromba|trompet|trabka|trubka|trumpeta|труба|トランペット|小号',
  clarinet:
    'clarinet|clarinets|cl|clar|klarinette|clarinete|clarinette|clarinetto|klarinet|klarnet|bb clarinet|clarinet in bb|bb sopranos|кларнет|クラリネット',
  'soprano-sax':
    'soprano sax|soprano saxophone|sop sax|ssax|saxo soprano|saxofon soprano|saxophone soprano|sassofono soprano|sopransaxophon|sopransaxofon|sax soprano|soprano',
  'alto-sax':
    'alto sax|alto saxophone|asax|a sax|saxo alto|sax alto|saxofon alto|saxofone alto|saxophone alto|sassofono contralto|altsax|altsaxophon|alt saxophon|altsaxofoon|saksofon altowy|altsaxofon|alto sax 1|alto|sax|saxophone|saxofon|saxofone|saxofono|sassofono|saksofon|саксофон альт|альт-саксофон|アルトサックス',
  'tenor-sax':
    'tenor sax|tenor saxophone|tsax|t sax|ten sax|saxo tenor|sax tenor|sax tenore|saxofon tenor|saxofone tenor|saxophone tenor|sassofono tenore|tenorsax|tenorsaxophon|tenorsaxofoon|saksofon tenorowy|tenorsaxofon|tenor|тенор-саксофон|テナーサックス',
  'baritone-sax':
    'baritone sax|baritone saxophone|bari sax|barisax|bari saxophone|bsax|saxo baritono|sax baritono|sax baritone|saxofon baritono|saxofone baritono|saxophone baryton|sassofono baritono|baritonsax|baritonsaxophon|baritonsaxofoon|bari|bary sax|баритон-саксофон',
  trombone:
    'trombone|trombones|tbn|trmb|trb|bone|posaune|trombon|puzon|pozoun|basun|bass trombone|tenor trombone|тромбон|トロンボーン',
  horn: 'horn|french horn|f horn|horn in f|horn f|horns f|hn|mellophone|waldhorn|trompa|cor|corno|hoorn|lesni roh|waltornia|валторна|ホルン',
  flute: 'flute|fl|flote|floete|querflote|flauta|flauto|fluit|flet|fletna|c woodwind|флейта|フルート|长笛',
  violin: 'violin|vln|fiddle|geige|violine|violino|violon|viool|skrzypce|housle|viulu|скрипка|バイオリン|小提琴',
  viola: 'viola|vla|bratsche|altviool|altowka|альт',
  cello: 'cello|vc|violoncello|violoncelo|violoncelle|violonchelo|виолончель|チェロ',
  tuba: 'tuba|sousaphone|sousa|basses|low brass|sousafon|туба',
  euphonium: 'euphonium|euph|bombardino|eufonio|euphonium bc|euphonium bass clef|baritone bc',
  'euphonium-treble': 'euphonium tc|euphonium treble clef|b flat bass (trebel cleff)|baritone tc|baritone treble clef',
  flugelhorn: 'flugelhorn|flugel|flgh|fluegelhorn|fliscorno|bugle|flicorno|fiscorno',
  cornet: 'cornet|cornets|kornett|corneta|cornetta|solo cornet|repiano|repiano cornet|1st cornet|2nd cornet|3rd cornet',
  'soprano-cornet': 'soprano cornet|eb cornet|soprano cornet in eb',
  'tenor-horn': 'tenor horn|eb horn|horn in eb|alto horn|altohorn|1st horn in eb|solo horn|es horn|saxhorn alto',
  'baritone-horn': 'baritone horn|baritone|tenorhorn|baryton|1st baritone|2nd baritone|bariton',
  'eb-bass': 'eb bass|bass in eb|eb bass tc|eb tuba tc|bass (treble clef)',
  'bb-bass': 'bb bass|bass in bb|bb bass tc',
  'bass-clarinet':
    'bass clarinet|bcl|b cl|bassklarinette|clarinete baixo|clarinete bajo|clarinette basse|clarinetto basso|basklarinet',
  'alto-clarinet': 'alto clarinet|altklarinette',
  'eb-clarinet': 'eb clarinet|clarinet in eb|e flat clarinet|es klarinette|requinta',
  'a-clarinet': 'clarinet in a|a clarinet|klarinette in a',
  'bass-sax': 'bass sax|bass saxophone|basssaxophon',
  'english-horn': 'english horn|cor anglais|englischhorn|corno ingles|corno inglese',
  oboe: 'oboe|ob|hautbois|hobo|oboj|гобой',
  piccolo: 'piccolo|picc|flautin|pikkolo|flautim',
  recorder: 'recorder|blockflote|blockfloete|flauta doce|flauta dulce|flute a bec|blokfluit|flauto dolce',
  harmonica: 'harmonica|harp in c|mouth organ|mundharmonika|gaita de boca|armonica',
  accordion: 'accordion|akkordeon|acordeon|acordeao|accordeon|fisarmonica|accordeon piano|gaita|sanfona|баян|аккордеон',
  vibraphone: 'vibraphone|vibes|xylophone|marimba|vibrafon',
  bassoon: 'bassoon|bsn|fagott|fagot|basson|fagotto|фагот',
  banjo: 'banjo',
  mandolin: 'mandolin|mandoline|mandolino|bandolim|mandolina|bouzouki',
  harp: 'harp|harfe|arpa|harpe|harfa',
  bb: 'bb|b♭|in bb|bb instrument|bb instruments|bb part|bb parts|bb treble clef|bb treble clef instruments|b flat|si bemol|sib|sib part|in b|b stimme|bb treble|transposed bb|bb lead',
  eb: 'eb|e♭|in eb|eb instrument|eb instruments|eb part|eb parts|eb treble clef|eb treble clef instruments|e flat|mi bemol|mib|in es|es stimme|eb treble|transposed eb|eb lead',
  f: 'f|in f|f instrument|f instruments|f part|f parts|f treble clef instruments|f treble clef',
  concert:
    'concert|concert pitch|c|in c|c instrument|c instruments|c part|c parts|c treble clef|c treble clef instruments|treble clef|treble|lead sheet|leadsheet|melody|do|en do|em do|in ut|klingend',
  'bass-clef':
    'bass clef|bass clef instruments|bc|bassschlussel|clave de fa|clef de fa|cle de fa|chiave di basso|bass clef c|c bass clef',
}
