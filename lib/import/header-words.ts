import type { ColumnField } from '@/lib/import/song-draft'

/**
 * What columns are called in the lists of musicians, in lower case without marks, the surest names of each field first.
 * `other` names columns that belong into the notes, so that a header is known as one.
 */
export const HEADER_WORDS: Record<ColumnField | 'other', string> = {
  title:
    'title|song title|titel des tracks|artist title|title artist|song artist|artist song|titol|canco|sangtitel|track title|songtitle|song name|track name|song|songs|titel|songtitel|songtitle|liedtitel|lied|titulo|titulo da musica|titulo de la cancion|nome da musica|nome do canto|nome do louvor|nombre de la cancion|nombre|nome|musica|musicas|cancao|cancion|canciones|titre|titre de la chanson|chanson|chansons|titolo|titolo brano|titolo canzone|brano|canzone|nummer|tittel|sangtittel|sang|lat|latnamn|utwor|tytul|tytul piosenki|piosenka|skladba|pisen|nazev|nazov|piesen|cim|dal|dalcim|naslov|pesem|pjesma|pesma|sarki|sarki adi|parca|kappale|kappaleen nimi|biisi|laul|daina|titlu|melodie|cantec|название|название песни|песня|назва|пісня|τιτλος|τραγουδι|曲名|歌名|歌曲|歌曲名|歌曲名称|歌曲名稱|曲目|标题|標題|タイトル|楽曲|楽曲名|เพลง|ชื่อเพลง|제목|곡명|곡|노래|노래 제목|bai hat|ten bai hat|judul|judul lagu|lagu|שם|שיר|שם השיר|عنوان|اسم الاغنية|गाना|oeuvre|œuvre|œuvres|tune|piece|hymn|hymn title|hino|hinos|canto|cantos|cantico|louvor|louvores|composition|standard|work|name|track|selection|song label|tema|temas|repertoire|repertorio|filename|file name|file|dateiname|datei|arquivo|archivo|fichier',
  artist:
    'artist|artists|kunstner|الفنان|artist name|artist names|track artist|song artist|original artist|performer|performers|performed by|original performer|original interpret|interpret|interpreten|interpretin|kunstler|kunstlername|kunstlernamen|artista|artistas|artista original|nome do artista|nombre del artista|cantor|cantora|cantores|cantante|interprete|interpretes|artiste|artistes|chanteur|chanteuse|uitvoerder|uitvoerende|artiest|artiesten|esecutore|artysta|wykonawca|umelec|interpreti|eloado|izvajalec|izvodac|izvodjac|sanatci|artisti|esittaja|artistnamn|исполнитель|артист|виконавець|καλλιτεχνης|ερμηνευτης|歌手|歌手名|总歌手|演唱者|演唱|艺人|藝人|アーティスト|アーティスト名|ศิลปิน|นักร้อง|가수|아티스트|ca si|penyanyi|אמן|מבצע|زمر|band|bands|band name|group|grupo|banda|groupe|gruppo|zespol|kapela|singer|singers|by|composer|composers|composed by|compositor|compositora|compositores|compositeur|compositrice|komponist|komponisten|componist|compositore|kompozytor|skladatel|author|authors|autor|autora|autores|autore|auteur|auteurs|writer|writers|songwriter|songwriters|作曲|作曲家|作曲者|作者|arranger|arrangers|arrangeur|arranjador|arreglista',
  key: 'key|song key|tonalitat|nada dasar|סולם|our key|play key|my key|tom|tonalidade|tonalidad|tono|tonart|tonalita|tonalite|tonality|toonsoort|toonaard|tonacja|tonina|tonalitet|toneart|savellaji|hangnem|тональность|тональність|调|曲调|调性|調|調性|キー|조|คีย์|musical key|key signature|initial key|original key|original tonart|orig key|tom original|tono original|keys|key rating|keysf|performance key|chord chart key',
  mode: 'mode|modo|modus|mode rating|tongeschlecht|major minor|keymi',
  tempo:
    'bpm|tempo bpm|tempo|beats per minute|average bpm|averagebpm|avg bpm|metronome|metronom|metronomo|mm|andamento|tempo rating|speed|velocidad|velocidade|rychlost|tempi|темп|速度|テンポ|템포|ความเร็ว|tempos',
  genre:
    'genre|genres|genero|generos|genere|genre musical|genero musical|musikrichtung|estilo|estilos|style|styles|stile|stil|gatunek|zanr|mufaj|tyylilaji|жанр|ジャンル|风格|流派|曲风|曲風|类型|แนวเพลง|장르|artist genres|playlist genre|primary genre|main genre|track genre|rhythm|ritmo|feel|groove|type|tipo|period',
  duration:
    'duration|duration seconds|song duration|track duration|length|song length|track length|dauer|spieldauer|spielzeit|lange|track dauer|duracao|duracion|duree|durata|lengte|speelduur|duur|czas trwania|czas|delka|hossz|trajanje|sure|kesto|langd|varighed|duration ms|durationms|duration sec|time|zeit|tid|playtime|play time|playing time|total time|totaltime|running time|runtime|temps|tijd|tempo min|длительность|продолжительность|时长|時間|演奏時間|再生時間|ความยาว|길이|시간|minutes|seconds',
  capo: 'capo|kapo|kapodaster|capodastre|capotraste|capotasto|barre|cejilla|cejuela|capo fret|capos|capo position|каподастр|カポ|变调夹',
  timeSignature:
    'time signature|timesignature|time sig|timesig|meter|metre|taktart|takt|compas|compasso|mesure|maatsoort|metrum|metro|misura|taktslag|размер|拍子|拍号|박자|beat|signature|time signatures',
  tags: 'tags|tag|song tag|song tags|label|labels|keywords|keyword|stichworte|schlagworte|etiquetas|etiquettes|themes|theme|thema|themen|topics|topic|mood|moods|stimmung|clima|humor|ambiance|occasion|season|subgenre|sub genre|subgenero|playlist subgenre|categoria|categorias|category|categories|kategorie|categorie|collection|collections|标签|分类|タグ|태그',
  notes:
    'notes|note|notiz|notizen|kommentar|kommentare|bemerkung|bemerkungen|anmerkung|anmerkungen|observacao|observacoes|obs|observaciones|observacion|comment|comments|comentario|comentarios|commentaire|commentaires|remarques|remark|remarks|opmerking|opmerkingen|notas|nota|info|infos|uwagi|poznamka|poznamky|megjegyzes|заметки|примечание|备注|備考|メモ|비고|หมายเหตุ|description|descricao|descripcion|beschreibung',
  chart:
    'chord chart|chords|chordpro|acordes|cifra|cifras|accords|accordi|akkorde|lyrics|letra|letras|paroles|testo|songtext|text|lyrics and chords|chart text|歌词|歌詞|가사',
  chartTypes:
    'chart types|chart type|charts|parts|instruments|instrumentation|instrumente|instrumentos|besetzung|instrumentation parts',
  driveLink:
    'drive link|drive file|drive file id|drive|google drive|drive url|link|links|url|chart link|sheet music|sheet|pdf|noten|notas|partitura|partition|spartito|notas piano|notas guitarra|enlace|lien|リンク',
  readiness:
    'ready|readiness|status|state|learned|learnt|bereit|pronto|pronta|listo|lista|pret|estado|statut|stato|progress|fortschritt|klaar',
  ignore:
    'id|ids|song #|track #|no|nr|num|number|numero|#|№|s no|sno|index|idx|position|pos|order|songorder|song order|orden|ordem|ordre|reihenfolge|rank|cod|codigo|code|date|datum|fecha|data|uuid|guid|isrc|uri|track uri|ccli|ccli number|popularity|popularidad|popularidade|beliebtheit|popularite|track popularity|explicit|explizit|added by|added at|date added|hinzugefugt von|hinzugefugt am|danceability|energy|loudness|speechiness|acousticness|instrumentalness|liveness|valence|disc number|track number|disc nummer|track nummer|disc count|track count|size|kind|bit rate|sample rate|date modified|volume adjustment|equalizer|artwork|album cover|albumcover|cover|image|album image url|album bild url|track preview url|preview url|track vorschau url|thumbnail|sort title|sorttitles|sort name|start page|end page|文件名|编号|序号|番号|번호|ลำดับ|№ п п',
  other:
    'album|album name|albums|album title|year|years|release year|release date|release|released|ano|año|anno|annee|jahr|jaar|rok|decade|language|languages|taal|langue|sprache|idioma|lingua|jezyk|语种|語言|言語|lead|lead vocal|lead singer|set|sets|gig|setlist|male key|female key|last played|last performed|last date performed|rating|difficulty|link spotify|spotify|youtube|youtube link|video|audio|recording|lyricist|lyrics by|publisher|copyright|tuning|key change|count|count in|countin|intro|ending|solo|bpm range|alternative titles|subtitle|book|books|source|page|pages|playlist name|role|voice|range|opus|catalogue|original title|first line|inicio|配信日|配信タイトル',
}

type Place = { field: ColumnField | 'other'; rank: number }

const PLACES = new Map<string, Place>()
for (const [field, words] of Object.entries(HEADER_WORDS))
  words.split('|').forEach((word, rank) => {
    if (!PLACES.has(word)) PLACES.set(word, { field: field as Place['field'], rank })
  })

/** The field a header names and how surely (0 is surest); null if it is no header known here. */
export function headerPlace(header: string): Place | null {
  const words = plainHeader(header)
  const later = /^arrangement (\d+) (.+)$/.exec(words)
  if (later) return later[1] === '1' ? headerPlace(ARRANGEMENT[later[2]!] ?? later[2]!) : { field: 'other', rank: 0 }
  const known = PLACES.get(words) ?? PLACES.get(words.replace(/ ?\(.*$/, '')) ?? PLACES.get(words.replace(/[()]/g, ''))
  if (known) return known
  const numbered = PLACES.get(words.replace(/ ?\d+$/, ''))
  if (numbered) return { ...numbered, rank: numbered.rank + 500 }
  const rated = PLACES.get(words.replace(/ rating$/, ''))
  if (rated?.field === 'ignore') return rated
  if (isIdentifier(words)) return { field: 'ignore', rank: 0 }
  const slash = header.indexOf('/')
  return slash > 0 ? headerPlace(header.slice(0, slash)) : null
}

const ARRANGEMENT: Record<string, string> = { name: 'setlist', 'chord chart key': 'setlist' }

/** A header in lower case without marks, camelCase and underscores as blanks, plural `(s)` and `(n)` dropped. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-zа-яёα-ω])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replace(/\((?:s|n|en|es|e|a)\)/g, '')
    .replace(/[_\-–/.:*"'’]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function isIdentifier(words: string): boolean {
  return / (?:ids?|uris?|songid|isrc|image url|cover url|image)$/.test(words)
}
