"""The words that editions add of their own, in the book's language: English, German, French, Spanish, Italian."""
# ruff: noqa: E501 (a table, one phrase to a line)

from __future__ import annotations

from collections.abc import Callable
from functools import partial

Say = Callable[[str], str]

LANGUAGES = ("de", "fr", "es", "it")
"""The columns of WORDS; a book in any other language has the English words, which are its keys."""

WORDS: dict[str, tuple[str, str, str, str]] = {
    "Contents": ("Inhalt", "Table des matières", "Índice", "Indice"),
    "Notes": ("Anmerkungen", "Notes", "Notas", "Note"),
    "Sources": ("Quellen", "Sources", "Fuentes", "Fonti"),
    "Bibliography": ("Literatur", "Bibliographie", "Bibliografía", "Bibliografia"),
    "Index": ("Register", "Index", "Índice analítico", "Indice analitico"),
    "Colophon": ("Kolophon", "Colophon", "Colofón", "Colophon"),
    "Imprint": ("Impressum", "Mentions légales", "Página legal", "Colophon editoriale"),
    "Dedication": ("Widmung", "Dédicace", "Dedicatoria", "Dedica"),
    "Cover": ("Umschlag", "Couverture", "Cubierta", "Copertina"),
    "Title page": ("Titelseite", "Page de titre", "Portada", "Frontespizio"),
    "Start of the text": ("Beginn des Textes", "Début du texte", "Comienzo del texto", "Inizio del testo"),
    "Landmarks": ("Orientierung", "Repères", "Puntos de referencia", "Punti di riferimento"),
    "Pages of the printed book": ("Seiten des gedruckten Buches", "Pages du livre imprimé", "Páginas del libro impreso", "Pagine del libro stampato"),
    "Figures": ("Abbildungen", "Figures", "Figuras", "Figure"),
    "Tables": ("Tabellen", "Tableaux", "Tablas", "Tabelle"),
    "Figure": ("Abbildung", "Figure", "Figura", "Figura"),
    "Table": ("Tabelle", "Tableau", "Tabla", "Tabella"),
    "Chapter": ("Kapitel", "Chapitre", "Capítulo", "Capitolo"),
    "Appendix": ("Anhang", "Annexe", "Apéndice", "Appendice"),
    "Part": ("Teil", "Partie", "Parte", "Parte"),
    "Paragraph": ("Absatz", "Paragraphe", "Párrafo", "Paragrafo"),
    "Page": ("Seite", "Page", "Página", "Pagina"),
    "Section": ("Abschnitt", "Section", "Sección", "Sezione"),
    "Line": ("Zeile", "Ligne", "Línea", "Riga"),
    "Row": ("Zeile", "Ligne", "Fila", "Riga"),
    "Source": ("Quelle", "Source", "Fuente", "Fonte"),
    "table": ("Tabelle", "tableau", "tabla", "tabella"),
    "figure": ("Abbildung", "figure", "figura", "figura"),
    "ch.": ("Kap.", "chap.", "cap.", "cap."),
    "app.": ("Anh.", "ann.", "ap.", "app."),
    "n.": ("Anm.", "n.", "n.", "n."),
    "See": ("Siehe", "Voir", "Véase", "Vedi"),
    "See also": ("Siehe auch", "Voir aussi", "Véase también", "Vedi anche"),
    "Licence": ("Lizenz", "Licence", "Licencia", "Licenza"),
    "Published by {publisher}.": ("Erschienen bei {publisher}.", "Publié par {publisher}.", "Publicado por {publisher}.", "Pubblicato da {publisher}."),
    "Set in {typefaces}.": ("Gesetzt aus der {typefaces}.", "Composé en {typefaces}.", "Compuesto en {typefaces}.", "Composto in {typefaces}."),
    "and": ("und", "et", "y", "e"),
    "Passages from {titles} are quoted under this licence: {licence}.": (
        "Stellen aus {titles} werden unter dieser Lizenz zitiert: {licence}.",
        "Des passages de {titles} sont cités sous cette licence : {licence}.",
        "Se citan pasajes de {titles} con esta licencia: {licence}.",
        "Brani di {titles} sono citati con questa licenza: {licence}.",
    ),
    "Every number in this book was compared with the passage that it cites.": (
        "Jede Zahl in diesem Buch wurde mit der Stelle verglichen, auf die sie sich beruft.",
        "Chaque nombre de ce livre a été comparé au passage qu’il cite.",
        "Cada número de este libro se ha comparado con el pasaje que cita.",
        "Ogni numero di questo libro è stato confrontato con il passo che cita.",
    ),
    "The cited passages are printed in full in the Sources.": (
        "Die zitierten Stellen sind unter „Quellen“ im Wortlaut abgedruckt.",
        "Les passages cités sont reproduits in extenso dans les Sources.",
        "Los pasajes citados se reproducen íntegros en las Fuentes.",
        "I passi citati sono riprodotti per intero nelle Fonti.",
    ),
    "The book was not checked.": (
        "Das Buch wurde nicht geprüft.", "Le livre n’a pas été vérifié.", "El libro no se ha comprobado.", "Il libro non è stato verificato."
    ),
    "Of {claims} numeric claims all are verified.": (
        "Von {claims} Zahlenangaben sind alle belegt.",
        "Les {claims} données chiffrées sont toutes vérifiées.",
        "De {claims} datos numéricos, todos están verificados.",
        "Di {claims} dati numerici, tutti sono verificati.",
    ),
    "Of {claims} numeric claims {sound} are verified.": (
        "Von {claims} Zahlenangaben sind {sound} belegt.",
        "Sur {claims} données chiffrées, {sound} sont vérifiées.",
        "De {claims} datos numéricos, {sound} están verificados.",
        "Di {claims} dati numerici, {sound} sono verificati.",
    ),
    "{exempt} are exempt, each with its reason.": (
        "{exempt} sind ausgenommen, jede mit ihrem Grund.",
        "{exempt} sont exemptées, chacune avec sa raison.",
        "{exempt} están exentos, cada uno con su motivo.",
        "{exempt} sono esentati, ciascuno con il suo motivo.",
    ),
    "{failing} are not proven.": (
        "{failing} sind nicht belegt.", "{failing} ne sont pas prouvées.", "{failing} no están probados.", "{failing} non sono provati."
    ),
    "Where the sources disagree ({disputed} times) the text says so.": (
        "Wo die Quellen einander widersprechen ({disputed}-mal), sagt es der Text.",
        "Là où les sources divergent ({disputed} fois), le texte le dit.",
        "Donde las fuentes discrepan ({disputed} veces), el texto lo dice.",
        "Dove le fonti discordano ({disputed} volte), il testo lo dice.",
    ),
    "Here stand, in the words of the captured texts, all the passages that this book cites, each with its number. What a number in "
    "the text rests on is underlined. Below each passage stand the places that cite it.": (
        "Hier stehen im Wortlaut der erfassten Texte alle Stellen, die dieses Buch zitiert, jede mit ihrer Nummer. Worauf sich eine Zahl im "
        "Text stützt, ist unterstrichen. Unter jeder Stelle steht, wo sie zitiert wird.",
        "Voici, dans les termes des textes saisis, tous les passages que ce livre cite, chacun avec son numéro. Ce sur quoi repose un nombre "
        "du texte est souligné. Sous chaque passage figurent les endroits qui le citent.",
        "Aquí están, con las palabras de los textos recogidos, todos los pasajes que cita este libro, cada uno con su número. Aquello en que "
        "se apoya un número del texto está subrayado. Bajo cada pasaje figuran los lugares que lo citan.",
        "Ecco, nelle parole dei testi raccolti, tutti i passi che questo libro cita, ciascuno con il suo numero. Ciò su cui si fonda un numero "
        "del testo è sottolineato. Sotto ogni passo stanno i luoghi che lo citano.",
    ),
    "Captured as {file}, SHA-256": ("Erfasst als {file}, SHA-256", "Saisi sous {file}, SHA-256", "Recogido como {file}, SHA-256", "Raccolto come {file}, SHA-256"),
    "Passages cited: {cited} of {total}.": (
        "Zitierte Stellen: {cited} von {total}.",
        "Passages cités : {cited} sur {total}.",
        "Pasajes citados: {cited} de {total}.",
        "Passi citati: {cited} su {total}.",
    ),
    "Cited in": ("Zitiert in", "Cité dans", "Citado en", "Citato in"),
    "{title} was set in {typefaces} and made with pincite, which will not print a number that it cannot source.": (
        "{title} wurde aus der {typefaces} gesetzt und mit pincite hergestellt, das keine Zahl druckt, die es nicht belegen kann.",
        "{title} a été composé en {typefaces} et réalisé avec pincite, qui n’imprime aucun nombre dont il ne peut indiquer la source.",
        "{title} se compuso en {typefaces} y se hizo con pincite, que no imprime ningún número sin fuente.",
        "{title} è stato composto in {typefaces} e realizzato con pincite, che non stampa alcun numero senza fonte.",
    ),
    "The check": ("Die Prüfung", "La vérification", "La comprobación", "La verifica"),
    "Number": ("Anzahl", "Nombre", "Número", "Numero"),
    "Claims": ("Zahlenangaben", "Données chiffrées", "Datos numéricos", "Dati numerici"),
    "Verified": ("Belegt", "Vérifiées", "Verificados", "Verificati"),
    "as the passage says it": ("wie die Stelle es sagt", "comme le dit le passage", "como lo dice el pasaje", "come dice il passo"),
    "the same in other words or units": (
        "dasselbe in anderen Worten oder Einheiten", "de même en d’autres mots ou unités", "lo mismo con otras palabras o unidades", "lo stesso in altre parole o unità"
    ),
    "rounded, and said to be": ("gerundet, und so genannt", "arrondies, et dites telles", "redondeados, y así dicho", "arrotondati, e detto"),
    "following from the passage": ("aus der Stelle zu folgern", "découlant du passage", "se siguen del pasaje", "conseguenti dal passo"),
    "worked out from the passages": ("aus den Stellen berechnet", "calculées d’après les passages", "calculados de los pasajes", "calcolati dai passi"),
    "Exempt": ("Ausgenommen", "Exemptées", "Exentos", "Esentati"),
    "Disputed between the sources": ("Zwischen den Quellen strittig", "Contestées entre les sources", "Discutidos entre las fuentes", "Discussi tra le fonti"),
    "Not proven": ("Nicht belegt", "Non prouvées", "No probados", "Non provati"),
    "The check, claim by claim, has the digest (the beginning of its SHA-256)": (
        "Die Prüfung, Angabe für Angabe, hat die Prüfsumme (den Anfang ihres SHA-256)",
        "La vérification, donnée par donnée, a pour empreinte (début de son SHA-256)",
        "La comprobación, dato por dato, tiene el resumen (comienzo de su SHA-256)",
        "La verifica, dato per dato, ha l’impronta (inizio del suo SHA-256)",
    ),
    "The captured sources have these SHA-256 digests:": (
        "Die erfassten Quellen haben diese SHA-256-Prüfsummen:",
        "Les sources saisies ont ces empreintes SHA-256 :",
        "Las fuentes recogidas tienen estos resúmenes SHA-256:",
        "Le fonti raccolte hanno queste impronte SHA-256:",
    ),
    "Draft: not all numbers are proven.": (
        "Entwurf: Nicht alle Zahlen sind belegt.",
        "Brouillon : tous les nombres ne sont pas prouvés.",
        "Borrador: no todos los números están probados.",
        "Bozza: non tutti i numeri sono provati.",
    ),
    "Edited by": ("Herausgegeben von", "Sous la direction de", "Edición de", "A cura di"),
    "Translated by": ("Übersetzt von", "Traduit par", "Traducción de", "Traduzione di"),
    "Illustrated by": ("Illustriert von", "Illustré par", "Ilustraciones de", "Illustrazioni di"),
    "With": ("Mit", "Avec", "Con", "Con"),
    "Back to the text at note": ("Zurück zum Text bei Anmerkung", "Retour au texte, note", "Volver al texto en la nota", "Torna al testo alla nota"),
    "Back to the number in the text": ("Zurück zur Zahl im Text", "Retour au nombre dans le texte", "Volver al número en el texto", "Torna al numero nel testo"),
    "Note": ("Anmerkung", "Note", "Nota", "Nota"),
    "back to the text": ("zurück zum Text", "retour au texte", "volver al texto", "torna al testo"),
    "How they were checked": ("Wie sie geprüft wurden", "Comment ils ont été vérifiés", "Cómo se comprobaron", "Come sono stati verificati"),
    "Search": ("Suche", "Recherche", "Buscar", "Cerca"),
    "Search the book": ("Das Buch durchsuchen", "Chercher dans le livre", "Buscar en el libro", "Cerca nel libro"),
    "Skip to the text": ("Zum Text springen", "Aller au texte", "Ir al texto", "Vai al testo"),
    "Previous": ("Zurück", "Précédent", "Anterior", "Precedente"),
    "Next": ("Weiter", "Suivant", "Siguiente", "Successivo"),
    "Previous and next": ("Zurück und weiter", "Précédent et suivant", "Anterior y siguiente", "Precedente e successivo"),
    "Book": ("Buch", "Livre", "Libro", "Libro"),
    "The book": ("Das Buch", "Le livre", "El libro", "Il libro"),
    "The book, from any page": ("Das Buch, von jeder Seite", "Le livre, depuis toute page", "El libro, desde cualquier página", "Il libro, da ogni pagina"),
    "Verdicts": ("Urteile", "Verdicts", "Veredictos", "Verdetti"),
    "What the marks mean": ("Was die Zeichen bedeuten", "Ce que signifient les marques", "Qué significan las marcas", "Che cosa significano i segni"),
    "Dark": ("Dunkel", "Sombre", "Oscuro", "Scuro"),
    "Words to look for in the book and its sources": (
        "Gesuchte Wörter im Buch und in seinen Quellen",
        "Mots à chercher dans le livre et ses sources",
        "Palabras que buscar en el libro y sus fuentes",
        "Parole da cercare nel libro e nelle sue fonti",
    ),
}  # fmt: skip


def wording(language: str) -> Say:
    """Says a phrase of WORDS in the language of a tag ('de-AT'), in English where there is no such column or phrase."""
    return partial(_said, language.partition("-")[0].lower())


def count_in(language: str, number: int) -> str:
    """A whole number with the marks between thousands that the language has."""
    mark = {"de": ".", "es": ".", "it": ".", "fr": "\u202f"}.get(language.partition("-")[0].lower(), ",")
    return f"{number:,}".replace(",", mark)


def _said(language: str, english: str) -> str:
    if language not in LANGUAGES or english not in WORDS:
        return english
    return WORDS[english][LANGUAGES.index(language)]
