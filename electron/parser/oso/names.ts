import type { Block } from '../../../shared/intake/blocks.ts';

/* Which elements of an OSO dossier are read, dropped, or only structure (`formats.md` 1). By local name, for every year. */

/** Kinds of dossier (`metadata/overstap`). */
export const KINDS: ReadonlySet<string> = new Set(
  `VSPO VSWEC POPO POWEC POVO VOVO VOMBO VOHBO VOWO WECWEC WECVO WECMBO WECHBO WECWO POSWV VOSWV OVERIG`.split(' '),
);

/** Never kept and only counted, with everything inside it. */
export const DROPPED: Readonly<Record<string, string>> = {
  bsn: 'bsn',
  onderwijsnummer: 'onderwijsnummer',
  sofinummer: 'bsn',
  burgerservicenummer: 'bsn',
  iban: 'iban',
  banknummer: 'iban',
  bankrekeningnummer: 'iban',
  huisarts: 'huisarts',
  gba: 'gba',
  adres: 'adres',
  adresbuitenland: 'adres',
  geboorteplaats: 'geboorteplaats',
  geboorteland: 'geboorteplaats',
  nationaliteit: 'nationaliteit',
  leerlinggewicht: 'leerlinggewicht',
  nnca: 'nationaliteit',
  verzorgersaansprakelijk: 'aansprakelijkheid',
  aansprakelijkeinstelling: 'aansprakelijkheid',
  tehuis: 'tehuis',
  vir: 'verwijsindex',
  zat: 'zat',
  werktbijinstelling: 'derden',
  naamdirecteur: 'derden',
  overlijdensdatum: 'derden',
};

/** Elements that are read somewhere, or that only hold others. */
export const KNOWN: ReadonlySet<string> = new Set(
  `dossier metadata deeldossier pakketnaam pakketversie datum standaardversie validatieversie categorie_uitlevering
   overstap overdrachtsoort inzage voorlopigdossier inzagedatum akkoord redennietakkoord toestemming huidigeschool naam
   adreslijst communicatielijst communicatie brincode vestigingscode aanleverpunt soort type website leerling voornaam
   voorletters-1 voorvoegsel achternaam roepnaam geboortedatum geboortemaand geslacht adresgeheim leerlingid
   onderwijssinds startdatumhuidigonderwijs datuminschrijving datumuitschrijving aanduiding nummer noodnummer geheim
   overstapadvies advies wensouders wensleerling herzienadvies motivatie_herzienadvies argumentatie profiel contactnodig
   contactpersoon contacttelefoon contactemail aandachtspunten schoolloopbaanlijst schoolloopbaan schooljaar groepscode
   groepsnaam jaargroep begindatum einddatum schoolsoort schooltype schoolsoortomschrijving voelementcode
   onderwijsondersteuning zorg toelichting_onderwijsbehoeften diagnose code doorwie instantie medicijngebruik
   handelingsplan startdatum isgerichtop opp opp_ingangdatum opp_einddatum tlv tlvingangdatum tlveinddatum tlvswvnummer
   tlvcategorie tlvbeschikkingsnummer arrangement_pao arrangement_cluster12 arrangement_datum arrangement_kenmerk
   arrangement_beschikkingsnr arrangement_einddatum arrangement_brin arrangement_vestigingscode lwoo lwoo_datum rvc
   centraleproblematiek maatregelen signaleringlwoopro verzuim dagdelengeoorloofd dagdelenongeoorloofd urengeoorloofd
   urenongeoorloofd meerdan25percent frequentie contactleerplicht rmcmelding documentLijst document bestandsnaam
   omschrijving bestandsinhoud eindtoets_basisonderwijs eindtoetsresultaat toetssoort toetsniveau toetsomschrijving
   datum_afname wettelijke_ontheffing standaardscore toets_advies onderdelen onderdeel onderdeelcode onderdeelomschrijving
   ond_referentieniveau domeinen domein domeincode domeinomschrijving dom_referentieniveau deelgenomen toetslijst toets
   toetsidentificatie eldtoetscode leergebied toetsnaam toetsversie afname afnamedatum dl afgenomendoor naammedewerker
   functie resultaat toetsscore aantalopgaven aantalgoed aantalfout aantalgelezen tijd vaardigheidsscore
   codevaardigheidsschaal betrouwbaarheidsinterval bivlaag bivhoog referentiescore codereferentiescore
   codevergelijkingsgroep waarde kwalificatie toetsonderdeel onderdeelnaam eldonderdeelcode opmerking verzorger relatietotkind overleden
   wettigevertegenwoordiger cijferlijstlijst overigdocumentlijst`.split(/\s+/),
);

/** A school report of marks is an attachment at most: its numbers are not read (`formats.md` 1). */
export const NOT_OPENED: ReadonlySet<string> = new Set(['cijferlijst']);

/** Which category of `categorie_uitlevering` speaks of which parts of the okidoc. */
export const CATEGORIES: Readonly<Record<string, readonly Block[]>> = {
  cat_overstapadvies: ['advice'],
  cat_onderwijsondersteuning: ['supportAdvice', 'opp', 'diagnosis', 'soIndication'],
  cat_zorg: ['supportAdvice', 'opp', 'diagnosis', 'soIndication'],
  cat_handelingsplannen: ['plan'],
  cat_verzuim: ['absence'],
  cat_eindtoetsbo: ['finalTest'],
  cat_toetsresultaten: ['tests'],
  cat_schoolloopbaan: ['career'],
  cat_bijlagedocs: ['attachments'],
};
