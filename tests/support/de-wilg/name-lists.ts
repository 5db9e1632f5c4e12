/* Own lists, combined at random: a family here is nobody's. `weight` is the share in the school. */

export type Origin = {
  readonly weight: number;
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  /** 'van de|Berg': prefix before the bar. */
  readonly surnames: readonly string[];
};

const words = (text: string): readonly string[] => text.split(' ');
const lines = (text: string): readonly string[] => text.split(', ');

const DUTCH: Origin = {
  weight: 50,
  girls: words(
    'Anna Bente Bo Chloë Daphne Emma Eva Femke Fleur Floor Iris Isa Jasmijn Jet Julia Kiki Lieke Lotte Luna Maud Meike Mila Noor Olivia Pien Renée Roos Saar Sanne Sophie Tess Veerle Yfke Zoë Anne-Fleur Isa-Lynn Aimée Annabel Elin Loïs',
  ),
  boys: words(
    'Abel Bas Boaz Bram Casper Daan Dex Finn Floris Guus Hidde Jasper Jelle Joris Julian Koen Lars Levi Lucas Luuk Mats Max Mees Milan Niels Noah Olaf Pepijn Quinten Ruben Sam Sem Siem Stijn Teun Thijs Thijmen Tijn Xander Jan-Willem André Loïc Joël',
  ),
  surnames: lines(
    "de|Jong, Jansen, Jansen, de|Vries, de|Vries, van de|Berg, van den|Berg, van der|Berg, Bakker, van|Dijk, Visser, Smit, Meijer, Meyer, de|Boer, Mulder, de|Groot, Bos, Vos, Peters, Hendriks, van|Leeuwen, Dekker, Brouwer, de|Wit, Dijkstra, Smits, de|Graaf, van der|Meer, van der|Linden, Kok, Jacobs, de|Haan, Vermeulen, van der|Veen, van den|Broek, de|Bruijn, van der|Heijden, Schouten, van|Beek, Willems, van|Vliet, van de|Ven, Hoekstra, Maas, Verhoeven, Koster, van|Dam, van der|Wal, Prins, Blom, Huisman, Peeters, Kuipers, van|Veen, Kuiper, Veenstra, Kramer, van den|Brink, Scholten, van|Wijk, Postma, Martens, Bosman, 't|Hart, 't|Hoen, in 't|Veld, van 't|Hof, van 't|Wout, den|Hartog, den|Ouden, ter|Horst, ter|Braak, ten|Cate, te|Velde, op den|Kamp, op de|Beek, Coenraad, Roelofsen, Zandstra",
  ),
};

const FRISIAN: Origin = {
  weight: 7,
  girls: words(
    'Aukje Baukje Doutzen Fardau Feikje Fenna Froukje Hiske Jeltje Jildou Nynke Sietske Tjitske Wietske Ytsje',
  ),
  boys: words('Anne Bouwe Douwe Eelke Fedde Gerben Hessel Jens Jorrit Klaas Rienk Sjoerd Tjeerd Wiebe Wytze Ype'),
  surnames: lines(
    'Hofstra, Terpstra, Dijkstra, Hoekstra, Wiersma, Bouma, Elzinga, Feenstra, Hiemstra, Jorritsma, Kooistra, Miedema, Nauta, Oostra, Reitsma, Sinnema, Tjepkema, Wouda, Ypma, Zijlstra, van der|Zee, van|Sinderen',
  ),
};

const TURKISH: Origin = {
  weight: 9,
  girls: words('Ayşe Ceren Çağla Defne Ebru Elif Esra Gülşen İpek İrem Melek Özge Rüya Selin Şevval Yağmur Zeynep'),
  boys: words(
    'Ahmet Baran Çınar Deniz Emre Eren Furkan Görkem İbrahim İlker Kaan Mert Ömer Selim Şahin Tolga Umut Yiğit',
  ),
  surnames: lines(
    'Öztürk, Yılmaz, Demir, Çelik, Şahin, Yıldız, Kaya, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara, Koç, Kurt, Özkan, Şimşek, Polat, Güneş, Ünal, Taş, Erdoğmuş, Bağcı, Işık',
  ),
};

const MOROCCAN: Origin = {
  weight: 10,
  girls: words(
    'Amal Aya Chaima Dounia Fatima-Zahra Hafsa Hajar Ikram Imane Kawtar Lina Malak Nisrine Oumaima Romaissa Salma Sara Yara Yasmina',
  ),
  boys: words(
    'Adam Amine Anas Ayoub Bilal Hamza Ilias Ismaïl Karim Mohammed Mohammed-Amine Nabil Nassim Rayan Sofian Taha Yassine Younes Zakaria',
  ),
  surnames: lines(
    "El Idrissi, el|Amrani, el|Bakkali, el|Khattabi, El Hamdaoui, Aït Brahim, Benali, Benhaddou, Ben Moussa, ben|Salah, Bouzekri, Bouzid, Boukhari, Chaoui, Haddadi, Lahlou, M'Rabet, N'Ait Ouali, Ouali, Oulad Ahmed, Tahiri, Zerouali",
  ),
};

const SURINAMESE: Origin = {
  weight: 8,
  girls: words('Anjali Chanel Djamilla Joëlle Kavita Naomi Priya Rachna Rosalyn Sharon Shanti Shanaya Xaviera'),
  boys: words('Anand Clifton Dewi Giovanni Jaïr Kenneth Marlon Raoul Rishi Romano Sanjay Shaquille Vikash Winston'),
  surnames: lines(
    'Ramdin, Ramlal, Ramcharan, Sewnarain, Bhagwandas, Jagroep, Mahabier, Kalpoe, Autar, Biharie, Soerodimedjo, Kartosen, Pawirodikromo, Tjon A Tjieuw, Lie Kwie Sjoe, Kensmil, Vriesde, Zeefuik, Esajas, van|Ommeren',
  ),
};

const POLISH: Origin = {
  weight: 5,
  girls: words('Agnieszka Hanna Kasia Łucja Maja Oliwia Wiktoria Zuzanna Żaneta'),
  boys: words('Błażej Filip Jakub Kacper Łukasz Mateusz Michał Paweł Szymon Wojciech'),
  surnames: lines(
    'Kowalczyk, Wiśniewska, Wójcik, Kamiński, Zieliński, Szymańska, Dąbrowski, Woźniak, Jabłoński, Król, Wróbel, Gołąb, Źrebiec',
  ),
};

const ANTILLEAN: Origin = {
  weight: 5,
  girls: words('Chantal Dayanara Gianella Jeanelly Quisha Rosángela Shurmaily Thaïsa Zuleyka'),
  boys: words('Adriël Churandy Darryl Gregorio Jeandro Jurickson Ludwig Quincy Rafaël Tyrone'),
  surnames: lines(
    'Martina, Sint Jago, de|Lannoy, Maduro, Croes, Tromp, Wernet, Cicilia, Isenia, Pieternella, Bernabela, Everts, da|Costa, Fernandes da Costa',
  ),
};

const ELSEWHERE: Origin = {
  weight: 6,
  girls: words('Abena Amina Astrid Beatriz Giulia Hạnh Inés Ling Mariam Miriam Nour Rahel Samira Sofía Yuki'),
  boys: words('Abdi Dawit Diego Hugo José Kofi Kwame Luís Matteo Minh Nikola Omar Raúl Wei Yonas Zoltán'),
  surnames: lines(
    "al|Hassan, al|Masri, Al-Sayed, Abdi Warsame, Asante, Boateng, Mensah, N'Diaye, Nguyễn, Trần, Chen, Wong, García López, dos|Santos, Gonçalves, D'Angelo, di|Marco, O'Brien, Tesfaye, Gebremariam, Müller, von|Essen, Petrović, Kovács, Łoś",
  ),
};

export const ORIGINS: readonly Origin[] = [DUTCH, FRISIAN, TURKISH, MOROCCAN, SURINAMESE, POLISH, ANTILLEAN, ELSEWHERE];
/** Grown-ups at school: their first names are only initials. */
export const STAFF_SURNAMES: readonly string[] = [
  ...DUTCH.surnames,
  ...FRISIAN.surnames,
  ...TURKISH.surnames,
  ...SURINAMESE.surnames,
];
