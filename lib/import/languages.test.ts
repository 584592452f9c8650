import { expect, test } from 'vitest'
import { readPasted } from '@/lib/import/read-songs'

// Each list as a musician of that language writes it; beside it title, artist, key, tempo and seconds of its rows.
test.each<[string, string, (string | number | null)[][]]>([
  [
    'German',
    'Nr.;Songtitel;Künstler;Tonart;Tempo (BPM);Dauer\n1;Sonne;Anna;h-Moll;120 bpm;3\'45"\n2;Mond;Eulen;B-Dur;♩=96;4:10\n3;Regen;Eva;fis;ca. 96;00:03:45',
    [
      ['Sonne', 'Anna', 'Bm', 120, 225],
      ['Mond', 'Eulen', 'Bb', 96, 250],
      ['Regen', 'Eva', 'F#m', 96, 225],
    ],
  ],
  [
    'French',
    'N°;Titre;Artiste;Tonalité;Tempo;Durée\n1;Soleil;Anne;Do#m;120;3:45\n2;Lune;Nuits;Sib majeur;96;4:10\n3;Pluie;Anne;Ré mineur;72;3:05',
    [
      ['Soleil', 'Anne', 'C#m', 120, 225],
      ['Lune', 'Nuits', 'Bb', 96, 250],
      ['Pluie', 'Anne', 'Dm', 72, 185],
    ],
  ],
  [
    'Spanish',
    '#,Canción,Intérprete,Tonalidad,Pulsaciones,Duración\n1,Sol,Ana,Do#m,120,3:45\n2,Luna,Búhos,Sib,96,4:10',
    [
      ['Sol', 'Ana', 'C#m', 120, 225],
      ['Luna', 'Búhos', 'Bb', 96, 250],
    ],
  ],
  [
    'Portuguese',
    'Ordem;Música;Artista/Banda;Tom;BPM;Tempo\n1;Sol;Ana;Bm;120;3:45\n2;Lua;Corujas;C#m;96;4:10',
    [
      ['Sol', 'Ana', 'Bm', 120, 225],
      ['Lua', 'Corujas', 'C#m', 96, 250],
    ],
  ],
  [
    'Italian',
    'Brano,Artista,Tonalità,Tempo,Durata\nSole,Anna,La m,120,3:45\nLuna,I Gufi,Si b,96,4:10',
    [
      ['Sole', 'Anna', 'Am', 120, 225],
      ['Luna', 'I Gufi', 'Bb', 96, 250],
    ],
  ],
  [
    'Dutch',
    'Nummer\tArtiest\tToonsoort\tTempo\tDuur\nZon\tAnna\tBes\t120\t3:45\nMaan\tUilen\tfis klein\t96\t4:10',
    [
      ['Zon', 'Anna', 'Bb', 120, 225],
      ['Maan', 'Uilen', 'F#m', 96, 250],
    ],
  ],
  [
    'Polish',
    'Lp.;Tytuł;Wykonawca;Tonacja;Tempo;Czas\n1;Słońce;Anna;h-moll;120;3:45\n2;Morze;Anna;cis-moll;80;3:00',
    [
      ['Słońce', 'Anna', 'Bm', 120, 225],
      ['Morze', 'Anna', 'C#m', 80, 180],
    ],
  ],
  [
    'Czech',
    'Poř.;Název;Interpret;Tónina;Tempo;Délka\n1;Slunce;Anna;H;120;3:45\n2;Měsíc;Sovy;B;96;4:10\n3;Moře;Anna;Hmi;80;3:00',
    [
      ['Slunce', 'Anna', 'B', 120, 225],
      ['Měsíc', 'Sovy', 'Bb', 96, 250],
      ['Moře', 'Anna', 'Bm', 80, 180],
    ],
  ],
  [
    'Swedish',
    'Låt;Artist;Tonart;Tempo;Längd\nSol;Anna;Hm;120;3:45\nHav;Anna;Ess;80;3:00',
    [
      ['Sol', 'Anna', 'Bm', 120, 225],
      ['Hav', 'Anna', 'Eb', 80, 180],
    ],
  ],
  [
    'Danish',
    'Sang;Kunstner;Toneart;Tempo;Varighed\nSol;Anna;H-mol;120;3:45\nMåne;Ugler;B-dur;96;4:10',
    [
      ['Sol', 'Anna', 'Bm', 120, 225],
      ['Måne', 'Ugler', 'Bb', 96, 250],
    ],
  ],
  [
    'Norwegian',
    'Låt;Artist;Toneart;Tempo;Lengde\nSol;Anna;h-moll;120;3:45\nMåne;Ugler;Ess-dur;96;4:10',
    [
      ['Sol', 'Anna', 'Bm', 120, 225],
      ['Måne', 'Ugler', 'Eb', 96, 250],
    ],
  ],
  [
    'Finnish',
    'Kappale;Esittäjä;Sävellaji;Tempo;Kesto\nAurinko;Anna;h-molli;120;3:45\nMeri;Anna;cis;80;3:00',
    [
      ['Aurinko', 'Anna', 'Bm', 120, 225],
      ['Meri', 'Anna', 'C#m', 80, 180],
    ],
  ],
  [
    'Hungarian',
    'Ssz.;Cím;Előadó;Hangnem;Tempó;Hossz\n1;Nap;Anna;fisz-moll;120;3:45\n2;Hold;Baglyok;Esz-dúr;96;4:10',
    [
      ['Nap', 'Anna', 'F#m', 120, 225],
      ['Hold', 'Baglyok', 'Eb', 96, 250],
    ],
  ],
  [
    'Romanian',
    'Nr. crt.,Titlul melodiei,Interpret,Tonalitate,Tempo,Durata\n1,Soare,Ana,Mi minor,120,3:45\n2,Lună,Nopți,Sib,96,4:10',
    [
      ['Soare', 'Ana', 'Em', 120, 225],
      ['Lună', 'Nopți', 'Bb', 96, 250],
    ],
  ],
  [
    'Turkish',
    'Sıra;Şarkı Adı;Sanatçı;Ton;Tempo;Süre\n1;Güneş;Ayşe;La minör;120;3:45\n2;Ay;Geceler;Do majör;96;4:10',
    [
      ['Güneş', 'Ayşe', 'Am', 120, 225],
      ['Ay', 'Geceler', 'C', 96, 250],
    ],
  ],
  [
    'Russian',
    '№;Название;Исполнитель;Тональность;Темп;Длительность\n1;Солнце;Анна;ля минор;120;3:45\n2;Луна;Совы;Си-бемоль мажор;96;4:10',
    [
      ['Солнце', 'Анна', 'Am', 120, 225],
      ['Луна', 'Совы', 'Bb', 96, 250],
    ],
  ],
  [
    'Ukrainian',
    '№;Назва;Виконавець;Тональність;Темп;Тривалість\n1;Сонце;Анна;ля мінор;120;3:45\n2;Місяць;Сови;Сі-бемоль мажор;96;4:10',
    [
      ['Сонце', 'Анна', 'Am', 120, 225],
      ['Місяць', 'Сови', 'Bb', 96, 250],
    ],
  ],
  [
    'Greek',
    'Τραγούδι;Καλλιτέχνης;Τόνος;Τέμπο;Διάρκεια\nΉλιος;Άννα;Ρε ελάσσονα;120;3:45\nΦεγγάρι;Οι Νύχτες;Λα-;96;4:10',
    [
      ['Ήλιος', 'Άννα', 'Dm', 120, 225],
      ['Φεγγάρι', 'Οι Νύχτες', 'Am', 96, 250],
    ],
  ],
  [
    'Japanese',
    '曲名,アーティスト,キー,BPM,時間\n太陽,アンナ,嬰ヘ短調,120,3:45\n月,夜の鳥,変ロ長調,96,4:10',
    [
      ['太陽', 'アンナ', 'F#m', 120, 225],
      ['月', '夜の鳥', 'Bb', 96, 250],
    ],
  ],
  [
    'Chinese',
    '序号,歌名,歌手,调,速度,时长\n1,太阳,安娜,1=降B,120,3:45\n2,月亮,夜鸟,♭E,96,4:10\n3,海,安娜,#Fm,80,3:00',
    [
      ['太阳', '安娜', 'Bb', 120, 225],
      ['月亮', '夜鸟', 'Eb', 96, 250],
      ['海', '安娜', 'F#m', 80, 180],
    ],
  ],
  [
    'Korean',
    '번호,제목,가수,키,템포,시간\n1,태양,안나,Bbm,120,3:45\n2,달,밤새,라단조,96,4:10',
    [
      ['태양', '안나', 'Bbm', 120, 225],
      ['달', '밤새', 'Dm', 96, 250],
    ],
  ],
  [
    'Vietnamese',
    'STT,Tên bài hát,Ca sĩ,Giọng,Nhịp độ,Thời lượng\n1,Mặt trời,An,Am,120,3:45\n2,Trăng,Đêm,Bb,96,4:10',
    [
      ['Mặt trời', 'An', 'Am', 120, 225],
      ['Trăng', 'Đêm', 'Bb', 96, 250],
    ],
  ],
])('a list in %s', async (_, text, expected) => {
  const { songs } = await readPasted(text)
  expect(
    songs.map(({ title, artist, key, tempo, durationSeconds }) => [title, artist, key, tempo, durationSeconds]),
  ).toEqual(expected)
})
