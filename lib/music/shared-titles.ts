/** Titles that several well-known songs bear, so that without the same artist they say little; as spoken words. */
const TITLES = new Set(
  (
    'again|alive|all i want|alone|always|angel|animal|animals|anything|anyway|away|babe|baby|baby blue|bad|' +
    'bad blood|bad boy|bad girls|bang bang|beautiful|beautiful day|beautiful girl|better|better days|better man|' +
    'bitch|blue|breakdown|breathe|breathing|breathless|broken|brother|burn|burning up|butterfly|can you feel it|' +
    'champion|change|changes|cherish|circles|cold|come alive|come back|come on|' +
    'control|crush|dance|dancing|dangerous|daughter|daughters|daydream|dear god|demons|desire|diamonds|different|' +
    'dirty|do it again|dont cry|dont let me down|dont look back|dont stop|dont you|dream|dreamer|dreaming|dreams|' +
    'drop it|drown|drunk|echo|electric|emotion|emotions|empty|enough|escape|even now|every day|everybody|' +
    'everywhere|eyes|fade|faded|fading|fall|fallen|falling|family|famous|far away|father|fearless|feel|feelings|' +
    'fight|finally|firefly|fly|fly away|focus|fool|foolish|forever|forever young|forget you|forgiven|freak|' +
    'freedom|friday|friend|friends|games|get up|ghost|girls|give it up|give me love|glory|go|god|gold|gone|' +
    'good day|good life|good times|goodbye|grace|gravity|hands|hangover|happier|happy|happy ending|hard|hate me|' +
    'haunted|have a nice day|heart|heart attack|heartbeat|heartless|heat|heavy|hell|hello|here|here i am|' +
    'here with me|hero|hey|hey baby|high|higher|hold me|hold on|holding on|holiday|hollywood|home|honesty|honey|' +
    'hope|hot|human|hunger|hurts|i am|i believe|i cant stop|i do|i dont care|i got you|i hope|i like it|' +
    'i love you|i miss you|i need you|i remember|i try|i wanna be|i want you|if|immortal|impossible|in love|' +
    'in my head|in the dark|in the morning|in your eyes|incomplete|innocent|insane|inside|invisible|irresistible|' +
    'island|it hurts|jealous|joy|jump|june|keep on|keep the faith|kids|king|kings|kiss|kiss me|lady|last night|' +
    'last time|later|laugh|leave|let go|let me|let me go|let you go|letting go|liar|lies|life|light|' +
    'light up|lightning|lights|like you|little bit|live|london|lonely|long gone|look away|lose control|losing you|' +
    'lost|lost without you|loud|love|love me again|lovely|lover|loyal|machine|mad|magnetic|make me|man|maria|' +
    'master|maybe|mean|mercy|message|mine|miracle|mirror|mirrors|misery|miss you|missing you|mistake|moment|' +
    'monster|monsters|moonlight|more|morning|mother|mountains|move|move on|music|my love is|mystery|naked|' +
    'need you|need you now|nervous|never|never again|never be the same|never ever|never let you go|' +
    'never say never|new|new day|night|nightingale|nightmare|nights|no|no good|no more|no one|nobody|not alone|' +
    'nothing|november|now|obsession|ocean|on my own|on the road|on top of the world|one day|one last time|' +
    'one more night|one more time|one night|only|only one|other side|outside|over|overdrive|oxygen|pain|paradise|' +
    'party|passion|patience|peace|perfect|photograph|pieces|pink|planet|play|please|please please|poison|' +
    'porcelain|power|power of love|pray|prayer|pressure|pretty|pride|promise|proud|purple|queen|radio|rain|' +
    'rainbow|ready|real|red|redemption|regret|release|release me|remedy|remember|remember me|remember the time|' +
    'revolution|ride|right here|right now|rise|rise up|river|rock me|rocket|roses|round and round|run|run to you|' +
    'runaway|running|rush|sad|safe|sail|save me|saved|say it|say something|say you|scream|secret|sexy|' +
    'shadow|shame|she|shelter|shes gone|shine|shining|ships|shiver|show me|shut up|sick|silence|silent|silver|' +
    'simple|sister|skin|sky|sleep|slow|slow down|slow motion|smoke|smooth|snow|so far away|so good|so what|' +
    'soldier|somebody|somebody to love|someday|something to believe in|somewhere|soon|sorry|soul|space|special|' +
    'spirit|spotlight|stand|stand up|star|starlight|stars|start over|stay|stay away|stay the night|stay with me|' +
    'still|stolen|stone|stop|storm|story|strange|stranger|strangers|stronger|stupid|style|suddenly|sugar|suicide|' +
    'summer|sun|sunday|sunrise|sunset|sunshine|superman|supernova|sweetness|swing|take it back|take me away|' +
    'talking|tears|telephone|tell me|temptation|that girl|the fool|the gift|the girl|the middle|' +
    'the moment|the one|the power|the power of love|the reason|the way|the world|think twice|thinking about you|' +
    'this is it|this love|thoughts|through the rain|thunder|timeless|tired|together|tomorrow|' +
    'tonight|too late|too much|touch|touch me|train|treasure|trouble|true|true love|trust|trust me|truth|' +
    'turn me on|two|ugly|unbreakable|unconditional|undo|universe|untitled|valentine|victorious|' +
    'victory|violin|voices|vulnerable|wait|waiting for you|wake me up|wake up|walk|walk away|walking away|wanted|' +
    'war|waves|we belong|weak|west coast|what do you want|whatever|when i fall|when im gone|where are you|' +
    'where are you now|where i belong|who you are|wild|wings|winner|winter|wish|wish you were here|without me|' +
    'woman|wonder|wonderful|work|world|yeah|yes|you|you and i|you and me|you found me|young|your love|' +
    'youre the one|zero'
  ).split('|'),
)

/** Whether well-known songs of several artists bear this title, given as spoken words without its article. */
export function isSharedTitle(words: string[]): boolean {
  return TITLES.has(words.join(' '))
}
