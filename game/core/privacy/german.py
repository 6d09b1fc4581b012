"""Whether a text is German, where every noun has a capital, and which words are German nouns. It knows no names."""

from __future__ import annotations

from functools import lru_cache

from game.core.late_pattern import late

_STEMS = "ein kein mein dein sein ihr unser eur jed dies ander welch nächst letzt erst eigen neu privat"
_SMALL_WORDS = (
    "und nicht nichts wir ist für auf sich sind seid dass oder wird werden wurde würde ich zu zur zum vom vor "
    "beim im am der das dem den des kein ein mit ohne nach über bei aus durch gegen jetzt nur noch mehr wer wie "
    "wenn dann kann könnt können soll sollen darf dürfen muss müssen jemand euer euch uns sie ihr du haben habt "
    "hat war von pro zwei drei fünf sechs sieben neun zehn erst zuerst einmal immer auch aber schon sehr bitte "
    "danke zwischen unter hinter neben während ins ans lasst lies sagt fragt schreibt gebt nehmt wählt sprecht "
    "statt sonst weder sowie damit darum deshalb weil bis gibt geht steht bleibt liegt kommt spielen lesen "
    "schreiben sagen fragen machen bleiben gelten gilt privat unser"
)
_SMALL = frozenset(_SMALL_WORDS.split()) | {f"{stem}e{end}" for stem in _STEMS.split() for end in ("", *"rmns")}
_OTHER_WORDS = (
    "het een van niet voor wij we wordt worden geen ook naar de en met op te zijn ik je jij jullie dat deze dit "
    "aan uit om maar wel er mag moet elke ons onze door tot nooit altijd stuurt zegt belt vraagt heeft hebben "
    "kunnen zonder the and of to with for by our not at ask call it is are this that you your on from yn foar fan "
    "mei ús bir ve için ile"
)
_OTHER = frozenset(_OTHER_WORDS.split())
"""Small words of the other languages of the room."""
_FORM = late(r"[äöüß]|\w{3}lich(?:e[rmns]?)?$|\w{3}bare[rmns]?$")
_PART_OF_FORM = late("[äöüß]|lich|bare")
_WORD = late(r"[^\W\d_]+")
_DIE = late(r"\b[Dd]ie (?=[A-ZÄÖÜ][a-zäöüß])")

_NOUN_WORDS = (
    "abend absprache amt anfang anfrage angebot angst anhang ansprechperson antwort anwesende anzahl apps arbeit art "
    "aufgabe auge ausdruck ausflug ausnahme auswahl bedenken befragte begriff beispiel beruf bescheid beschluss "
    "beschwerde besuch "
    "betrieb betreuer bild bildschirm bitte blatt blick brief buch buchstabe chat chef datei daten datum dienst "
    "druck eltern elternteil email ende entwurf ergebnis erlaubnis ersatz erwachsene erwachsenen fach fall familie "
    "farbe fassung fehler feld ferien film finger folge folgen form foto fotos frage frau freigabe freitag freund "
    "freunde freundin "
    "freunden freundinnen frist funktion gast gebrauch geburtstag gefahr gefallen gefühl gegenwart geheimnis geld "
    "gelegenheit gericht "
    "gerät geräte geschenk geschichte gesetz gespräch gesprächs gespräche gewalt gewicht glück grenze grund gründe "
    "gruppe "
    "handlung handy handys hause heft heim hilfe hinweis hort "
    "idee inhalt interesse jahr jahre jahren jugendliche jugendlichen junge jungen kapitel karte kind kinder kindern "
    "klasse klassenfahrt knopf kollege kollegen kollegium kollegin kolleginnen kommentar konto kontakt kontakte kopf "
    "kopie kosten kraft kreis laptop laptops leben lehrer lehrern lehrerin lehrerinnen lehrkraft lehrkräfte leiter "
    "leitern leiterin "
    "liebe link links liste lob lösung mal mangel medien mensch menschen menschenwürde miete mitglied mitglieder "
    "mitte mittag mittel mitteln mobbing moment monat monate monaten morgen musik mut mutter muttern nachbar "
    "nachmittag "
    "nachricht nacht name namen neigung netz netzwerk norm notfall nummer nutzer oberfläche ordner ort paar papier "
    "pause person "
    "persönliches pflege pflicht plan platz polizei post praktikant praktikanten praktikantin praxis problem profil "
    "pult punkt quelle "
    "rat raum recht rechner regel reihe richter richtlinie rolle ruhe runde sache saal satz schaden schluss "
    "schreiben schritt schuld schule schulen schulhof schulleiter schutz schwelle schüler schülern schülerin "
    "schülerinnen seite "
    "sekunde server set sicht signal sinn situation smartphone sommer sonne sorge spaß spiel spieler sport sprache "
    "stadt "
    "stand standpunkt standpunkte start stelle stift stimme stopp strafe straftat stress streit stufe stunde stück "
    "suche tablet tag "
    "tage tagen tastatur taste tasten tat teil teile text texte thema themen tisch titel treffen trost tür umgang "
    "unterricht ursache urteil vater verbot verdacht verein verfahren verhalten verlauf verlust verfügung vernunft "
    "vertrauen vertrag verweis video videos voraus vorlage vorrang vorschlag vorteil vorwurf wahl wand ware wartezeit "
    "weg weise welt werk wert wert wille winter wissen woche wochen wochenende wohl wohnung wort worte worten wunsch "
    "zahl zahlen zeichen zeile zeit zeiten zettel zeuge ziel zimmer zufall zugang zugriff zustimmung zuschauer "
    "zwang zweck "
    "zweifel minute minuten stimmzettel einwand einwände startknopf anhänge bericht rückblick urlaub feier haltung "
    "konto konten helfer zwilling zwillinge zwillingen sohn söhne tochter töchter bruder brüder schwester opa oma "
    "enkel verwandte nachbarn "
    "besucher betreuung trainer übung verband gemeinde kirche feuerwehr krankenhaus arzt ärzte psychologe "
    "sekretariat sekretär hausmeister "
    "koch küche mensa bus busfahrer fahrer fahrt fahrten auto autos fahrrad taxi kleid kleidung hose jacke schuh "
    "schuhe haar haare hand hände "
    "arm arme bein körper rücken schulter wange kuss küsse umarmung berührung nähe distanz abstand dusche umkleide "
    "toilette sport schwimmen "
    "turnhalle halle bibliothek büro lehrerzimmer klassenzimmer flur treppe garten wald zoo lager zelt bett nacht "
    "schlafsack übernachtung "
    "spitzname witz witze spott humor scherz ironie schimpfwort beleidigung drohung erpressung prügel schlag "
    "schläge streich diebstahl "
    "alkohol zigarette droge drogen medikament medikamente geruch lärm wetter sonntag samstag montag dienstag "
    "mittwoch donnerstag "
    "januar februar märz april mai juni juli august september oktober november dezember frühling herbst "
    "belohnung bonbon kuchen trinken getränk frühstück mittagessen abendessen kaffee tee wasser milch obst "
    "pizza "
    "zeugnis note noten prüfung klassenarbeit hausaufgabe hausaufgaben nachhilfe förderung test projekt ausstellung "
    "aufführung theater kunst "
    "musikunterricht religion ethik glaube kopftuch kreuz fest feste weihnachten ostern ramadan karneval "
    "geburtstage geschenke euro "
    "betrag rechnung kasse spende verkauf laden markt kiosk anzeige klage anwalt gerichtshof staat land länder bund "
    "kommune "
    "amtsgericht jugendamt behörde akte akten unterlagen formular antrag unterschrift stempel kopien drucker "
    "papierkorb schlüssel tasche "
    "rucksack koffer schrank regal stuhl stühle fenster licht strom kabel kamera mikrofon lautsprecher kopfhörer "
    "uhr uhrzeit wecker "
    "passwort kennwort anmeldung abmeldung einstellung update netzwerk browser suchmaschine webseite internet "
    "plattform kanal "
    "follower like likes hashtag profilbild selfie beitrag kommentare privatsphäre datenschutz anonymität "
    "vertraulichkeit schweigepflicht "
    "aufsicht begleitung begleiter mitarbeiter mitarbeitende mitarbeitenden vorgesetzte vorgesetzten chefin "
    "leitende ehrenamt ehrenamtliche "
    "ehrenamtlichen freiwillige freiwilligen praktika referendar referendarin vertretung fachkraft fachkräfte "
    "erzieher erzieherin "
    "sozialarbeiter schulsozialarbeit beratung berater sprecher sprecherin vorsitz vorstand konferenz sitzung "
    "tagesordnung mehrheit "
    "minderheit einigkeit kompromiss konsens konflikt streitschlichter gewissen würde respekt fairness "
    "gleichbehandlung "
    "unterschied ungleichheit vorurteil rassismus sexismus diskriminierung gewohnheit brauch tradition kultur "
    "herkunft heimat flucht "
    "krieg frieden trauer tod krankheit grippe fieber allergie behinderung autismus angststörung druckmittel ärger "
    "wut zorn freude stolz scham "
    "neid eifersucht hass mitleid geduld eile verspätung pünktlichkeit ordnung sauberkeit unordnung müll umwelt "
    "natur tier tiere hund katze "
    "ball tor mannschaft turnier wettkampf sieg niederlage punktzahl spielzeug puppe roboter maschine werkzeug "
    "schere messer feuer rauch "
    "unfall verletzung wunde pflaster blut erste-hilfe rettung evakuierung alarm probe übungen ernstfall risiko "
    "gefährdung sicherheit "
    "freizeit urlaubstag dienstreise überstunde arbeitszeit feierabend pausenzeit vormittag stundenplan fach fächer "
    "mathe deutsch englisch "
    "erdkunde biologie chemie physik informatik werken basteln lesen rechtschreibung diktat aufsatz gedicht lied "
    "lieder chor orchester "
    "instrument klavier gitarre flöte bühne kostüm maske zirkus publikum öffentlichkeit presse zeitung zeitungen "
    "journalist interview sender "
    "fernsehen radio kino serie ablauf lauf protokoll computer original gewinn hälfte daten zweite stunden std min "
    "sek nr"
)
_NOUNS = frozenset(_NOUN_WORDS.split())
_LONGEST_NOUN = max(map(len, _NOUNS))
_ENDING = late(
    r"\w{2}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tät|täten|tion|tionen|nis|nisse|nissen|ismus|chen)$"
)
_CASES = ("", "n", "en", "e", "s", "es", "er", "ern")
_SHORTEST_PART = 4


@lru_cache(8192)
def noun(word: str) -> bool:
    """A German noun, alone or as the end of a longer one (Tischkarten), in any case."""
    small = word.lower()
    return _ENDING.search(small) is not None or any(_ends(small, case) for case in _CASES)


def _ends(small: str, case: str) -> bool:
    """A noun that we know stands before this ending."""
    if not small.endswith(case):
        return False
    bare = small.removesuffix(case)
    longest = min(len(bare), _LONGEST_NOUN)
    return bare in _NOUNS or any(bare[-n:] in _NOUNS for n in range(_SHORTEST_PART, longest))


@lru_cache(4096)
def german(text: str) -> bool:
    """More words of German than of another language: there a capital alone says nothing."""
    words = _WORD.findall(text)
    small = [word.lower() for word in words]
    shaped = _PART_OF_FORM.search(text.lower()) is not None  # one look at the text spares one at each word
    here = sum(word in _SMALL or (shaped and _FORM.search(word) is not None) for word in small)
    here += len(_DIE.findall(text))
    nouns = sum(len(word) > 2 and word.istitle() and noun(word) for word in words)
    other = sum(word in _OTHER for word in small)
    return bool(here + nouns > other)
