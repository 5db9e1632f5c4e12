/* What a careful colleague listens for. Words are tried whole, without regard to capitals. */

const EDGE = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const words = (list: string): RegExp =>
  new RegExp(
    `${EDGE}(?:${list
      .trim()
      .split(/\s*\n\s*/)
      .join('|')})${END}`,
    'giu',
  );

export const DIAGNOSES = words(`
  ad\\(?h\\)?d
  autis(?:me|tisch|tische)
  ass
  pdd-?nos
  asperger
  dyslexie
  dyslectisch|dyslectische
  dyscalculie
  dyspraxie
  depressie
  depressief|depressieve
  \\p{L}*angststoornis
  odd|ocd|tos
  ptss
  trauma|getraumatiseerd
  anorexia|boulimia
  eetstoornis
  borderline
  hechtings(?:stoornis|problematiek)
  hoogbegaafd|zwakbegaafd
  psychose|psychotisch
  bipolair
  gilles de la tourette|tourette
  verslaafd|verslaving
  persoonlijkheidsstoornis
  gedragsstoornis
`);

/** Somebody or something that may say so stands in the same sentence. */
export const SOURCES = words(`
  volgens
  vastgesteld
  gediagnosticeerd|diagnose gesteld
  verslag|onderzoeksverslag
  onderzoek|onderzocht
  verklaring|dyslexieverklaring
  psycholoog|psychiater|orthopedagoog
  huisarts|kinderarts|jeugdarts
  ggz|jeugd-?ggz
  bron
  okidoc|dossier
  brief van
`);

export const HEARSAY = words(`
  naar verluidt
  men zegt|ze zeggen
  er wordt gezegd|gezegd wordt
  (?:ik|we|wij) (?:heb |hebben )?(?:hoorde|hoorden|gehoord)
  van horen zeggen
  het gaat rond
  schijnt|schijnen|schijnbaar
  kennelijk|blijkbaar
  (?:het|een) gerucht|geruchten
  vermoedelijk|waarschijnlijk
  het zou kunnen dat
  zou(?:den)? (?:thuis|wel eens|vaak|al|ook)
  iedereen weet
`);

export const JUDGEMENTS = words(`
  lui|luie
  ongemotiveerd|ongemotiveerde
  onhandelbaar|onhandelbare
  brutaal|brutale
  onbeschoft|onbeschofte
  vervelend|vervelende
  lastig|lastige
  dom|domme
  manipulatief|manipulatieve|manipuleert
  asociaal|asociale
  hysterisch|hysterische
  onwillig|onwillige
  aandachttrekker|aandachttrekkerij|aandacht trekken
  probleem(?:gezin|kind|leerling|geval)
  onopvoedbaar|slecht opgevoed
  verwend|verwende
  zeurt|zeurderig
  raar|rare|gek|gekke
  slap|slappe
  zielig|zielige
  moeilijk kind|moeilijke leerling|lastpak
  kinderachtig|kinderachtige|onvolwassen
  leugenachtig|liegt|onbetrouwbaar|onbetrouwbare
  aansteller|aanstellerij|stelt zich aan
  hopeloos|hopeloze
  agressief|agressieve
  labiel|labiele
`);

/** In these a word of the list judges nobody. */
export const HARMLESS = new RegExp(
  `${EDGE}(?:gek (?:op|van)|(?:vindt?|vond|vinden|vonden|voelt|voelde)(?: [\\p{L}’']+){0,4} (?:vervelend|lastig|raar|gek|dom|zielig|hopeloos)|(?:lastige|gekke|rare|domme|vervelende) (?:vraag|vragen|som|sommen|toets|opgave|opgaven|tekst|teksten|roosterdag|dag|week|periode)|niet (?:lui|dom|lastig|agressief|ongemotiveerd))${END}`,
  'giu',
);

export const ACTIONS = words(`
  er moet|er moeten
  er wordt (?:contact|gebeld|gemaild|geregeld|gekeken|gevraagd|nagevraagd|gezocht|opgepakt|besproken|afgesproken|gepland|aangevraagd|ingezet|onderzocht|een)
  er worden
  men moet|men gaat
  we moeten|wij moeten
  iemand moet|iemand belt|iemand gaat|iemand regelt
  (?:de )?school moet|(?:de )?school gaat
  moet worden|moeten worden
  (?:wordt|worden) (?:gebeld|gemaild|geregeld|opgepakt|uitgezocht|aangevraagd|ingepland|uitgenodigd)
  nog te doen|nog regelen|nog bellen
`);

/** Somebody who does it stands in the same sentence. */
export const DOERS = words(`
  door
  jeugdarts|schoolarts
  oka|ouder- en kindadviseur
  leerplichtambtenaar
  coach|mentor
  teamleider
  zoco|zorgcoördinator
  trajectcoördinator
  remedial teacher|rt-er
  bpo|begeleider passend onderwijs
  decaan
  verpleegkundige
  ik
`);
