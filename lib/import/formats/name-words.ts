/** Given names and nicknames of composers, in lower case without marks: enough to tell which of two words stands first. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron adam adele adolphe adrian agustin al alain alan albert alberto alec alessandro alex alexander alfred ali alice allen alonzo amadeo ' +
    'ana andre andrea andreas andrew andrzej andy ann anna anne anthony antoine anton antonin antonio ariel arif armando arne arnold art ' +
    'arthur artie astor astrud attila avishai babs baden barbara barney barry bart bebo ben benny bernard bernie bert bessie bill billie ' +
    'billy bix bo bob bobby bola booker boz brad branford brian bruce bruno bryan buck bud buddy burt caetano cal camille carl carla carlos ' +
    'carole caroline cat cecil cedar celia cesar charles charlie chas chester chet chick chico chris christian christine christoph chuck ' +
    'cindy claude claudio cliff clifford clint cole coleman conrad consuelo count craig curtis cy cyndi dale damien dan daniel danny dave ' +
    'david dean debbie denis dennis denny dewey dexter diana diane dick dino dizzy djavan dmitri dolly dom domenico don donald dorival ' +
    'dorothy doug duke dusty dwight earl ed eddie eddy edgar edith edu eduardo edward egberto ella elis elizabeth ellis elmer elmo elton ' +
    'elvis emil emily emmylou enrico eric erik ernest erroll esteban ethel etta eubie eugene evan fats federico felix ferde fiona francis ' +
    'francois frank franz freddie freddy frederic frederick fred fritz gabriel garth gary gene geoff george georges georgia gerald geri ' +
    'german gerry gershon gilberto gil gillian gino giuseppe glen glenn gloria gordon grace graham grant greg guilherme gus guy hal hank hans ' +
    'harold harry hazel heinz heitor helen henri henry herb herbert herbie herman hermeto hoagy horace howard hubert huddie hugh hugo ian ' +
    'ida igor ignacio ike ira irving isaac isham ivan jaco jack jackie jackson jacob jacques jaki jake james jamie jan jane janet janis jason ' +
    'jay jean jeff jelly jennifer jeremy jeri jerome jerry jesse jessica jim jimi jimmie jimmy joan joao joe joel joey johann johannes john ' +
    'johnny jon jonathan joni jorge jose josef joseph josh joshua juan jude judy jule jules julia julian julie julio jun justin karl kate ' +
    'kathy katy keith ken kenny kevin kim king kirk kris kurt kyle lady lars larry laura lauryn lee leigh lem len lena lennie leo leon ' +
    'leonard leroy leslie lester lew lewis lil lila linda lionel lisa little liza loretta lou louis lowell luciano lucio luis luiz luther lyle ' +
    'ma mabel mack mae maceo manuel marc marcel marcos margaret maria mariah mario marion mark marlena martin marty marvin mary matt matthew ' +
    'maurice max mccoy mel melvin memphis meredith merle michael michel mick mike miguel miles milt milton minnie mitch mitchell moacir moe ' +
    'moises mort mose muddy murray nat natalie nathan neal ned neil nelson newton nick nicola niels nina noel norah norman olga oliver ' +
    'ollie ornette oscar osvaldo otis otto pablo paco paolo pat patsy patti paul paula paulo pedro peggy percy perry pete peter phil philip ' +
    'phineas pierre pinetop pixinguinha quincy rahsaan ralph ramsey randy raul ray raymond red reginald renee rex richard richie rick ricardo ' +
    'rob robert roberta roberto robin rod rodney roger roland ron ronald ronnie rosanne rosa rosemary ross roy rube ruben ruby rudy rufus ' +
    'russ russell ruth ryan sadao sal sam sammy samuel sandy sara sarah scott sean sebastian sergei sergio seymour shawn sheryl sid sidney ' +
    'sigmund silvio simon sonny sophie stan stanley stefan stella stephane stephen steve steven stevie sting stuart sue sunny susan susie ' +
    'sy sylvia tadd tammy taylor ted teddy terry thad thelonious theo theodor thomas tim tito toby todd tom tomasz tommy toninho tony toots ' +
    'toquinho tracy trevor tyler uri van vernon veronica vic vicente victor vilma vincent vince vinicius viktor virgil wade walter warne ' +
    'warren wayne wendell werner wes wilbert wilbur will william willie wilson wolfgang woody wynton xavier yusef yves yvette zez zequinha zoot blind sleepy big'
  ).split(' '),
)

/** Given names that are common family names too, so that `Stanley Carter` may be either way round. */
export const ALSO_FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'allen arnold barry benny carter charles cole curtis daniel david dean duke earl ellis evan francis frank garth george gordon grant gray ' +
    'harris henry howard isaac jackson jacob james john jordan joseph keith king lee leonard lewis louis lyle martin marvin mitchell morris ' +
    'nelson newton norman oliver paul perry pierre ray raymond ross russell ryan scott seymour simon stanley stuart taylor thomas tyler ' +
    'vernon victor vincent wade walter warren wayne wendell will wilson'
  ).split(' '),
)

/** Words that make the second of two words a group rather than a person. */
export const BAND_WORDS: ReadonlySet<string> = new Set(
  (
    'band bands boys brothers bros choir chorus crew dolls ensemble experience family five four girls gang group heads kings ladies men ' +
    'messengers orchestra players project quartet quintet revival sextet singers sisters six stones three travelers traveller trio twins ' +
    'unit village wailers zeppelin report machine express street'
  ).split(' '),
)

/** Well-known bands of two words, none of which gives its kind away. */
export const TWO_WORD_BANDS: ReadonlySet<string> = new Set(
  (
    'pink floyd|steely dan|deep purple|daft punk|dire straits|duran duran|fleetwood mac|grateful dead|green day|guns roses|iron maiden|' +
    'jethro tull|judas priest|king crimson|led zeppelin|linkin park|lynyrd skynyrd|maroon five|massive attack|pearl jam|roxy music|snarky puppy|' +
    'soft cell|spandau ballet|supertramp|talk talk|tears fears|thin lizzy|uriah heep|van halen|vampire weekend|velvet underground|' +
    'weather report|yellowjackets|black sabbath|blue oyster|buena vista|bon jovi|bon iver|boney m|canned heat|cheap trick|culture club|' +
    'depeche mode|def leppard|earth wind|electric light|faith hill|frank zappa|gipsy kings|incognito|jamiroquai|joy division|level 42|little feat|' +
    "modern talking|mother's finest|new order|nine inch|pat benatar|pet shop|primal scream|procol harum|radio head|simple minds|simply red|" +
    'sly stone|sonic youth|stone temple|take that|ten cc|tower power|traffic jam|twisted sister|zz top|spyro gyra|return forever'
  ).split('|'),
)
