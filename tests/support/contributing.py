"""What the tests of the forms for contributors share: a page of a form, its modules, and answers that someone might give."""

from tests.support.modules import named

ADDRESS = "/contribute/{}/"
ASK = named("""async ([name, ...given]) => {
    const at = (file) => import(new URL(`../../${file}`, location.href).href);
    const names = ["assets/rules/record.js", "assets/rules/answer-checks.js", "assets/rules/text-checks.js", "assets/rules/yaml.js",
        "assets/rules/tidy.js", "assets/rules/written-dates.js", "assets/form/ways-out.js", "assets/rules/spellings.js"];
    const modules = Object.assign({}, ...await Promise.all(names.map(at)));
    const { recordOf, faultsOf, TextChecks, written, tidy, whenOf, waysOut, runsOf } = modules;
    const form = JSON.parse(document.querySelector("#contribute-data").textContent);
    return {
        records: (data, all, day) => all.map((answers) => {
            const record = recordOf(data, answers, day);
            return { id: record.id, text: record.text, faults: faultsOf(data, answers, record, new TextChecks(data)) };
        }),
        written: (all) => all.map((fields) => written(fields)),
        tidy: (all) => all.map(tidy),
        when: (all) => all.map((text) => whenOf(text) ?? null),
        faults: (all, plain) => all.map((text) => new TextChecks(form).fault(text, plain) ?? null),
        again: (all) => all.map((text) => new TextChecks(form).lookAgain(text)),
        spellings: (all) => all.map(runsOf),
        ways: (repository, answers) => waysOut({ ...form, repository }, recordOf(form, answers, "2026-11-22")),
    }[name](...given);
}""")

# What trips YAML, Markdown, templates and programs, and is innocent in a text.
NASTY = (
    "yes", "1.10", "null", "a: b", "- a", "# a", "'", '"', "\\", "\\n", "{a}", "[a]", "*a*", "_a_", "`a`", "> a", "| a",
    "R&D", "<5 people", "5 > 3", "&c", "%", "@home", "!important", "😀", "👩🏽‍⚕️", "é", "שלום", "3) a", "1. a", "---", "===", "***",
    "~~~", "```", "\u00a0", "\u2003", "\u200b", "\u00ad", "\u2028", "\t", "“curly”", "it’s", "\u2022 bullet", "[a](b)", "![a](b)",
    "[x]: y", "+ a", "a  ", "2025-03-10", "£1,200", "on = off", "0.5", "    four spaces", "~", "? a", "&anchor", "*alias", "!!tag",
)  # fmt: skip
WORDS = ("ward", "home", "team", "met", "weekly", "rota", "listened", "and", "the", "nobody", "tea", "café", "£5", "ICB")


def opened(page, corpus_address, kind="case-study"):
    page.goto(corpus_address + ADDRESS.format(kind))
    page.wait_for_selector("[data-contribute]:not([hidden])")


# Answers that someone might give.


def words(chance, most):
    return " ".join(chance.choice(WORDS + NASTY) for _ in range(chance.randint(1, most)))


def line(chance, most=12):
    return f"{chance.choice(WORDS)} {words(chance, most)}"


def part(chance):
    return "\n".join(
        chance.choice(("", "- ", "1. ", "  ", "\n", "> ", "# ", "\t", "    ")) + line(chance) for _ in range(chance.randint(1, 9))
    )


def answers_of(chance, form):
    """Answers to every question that has to be answered, and to some of the others."""
    found = {}
    for step in form["steps"]:
        for field in step["fields"]:
            answer(chance, field, field["name"], found)
    if form["kind"] == "term" and found["advice"] == "avoid":
        found.setdefault("instead", line(chance, 3))
    return found | ({"recognised": ["no"]} if form["recognised"] else {})


def answer(chance, field, name, found):
    if not (field["required"] or chance.random() < 0.6):
        return
    if field["kind"] == "list":
        for number in range(chance.randint(field["least"] or 1, 3)):
            for one in field["fields"]:
                answer(chance, one, one["name"].replace("#", str(number)), found)
            if f"{name}.{number}.unit" in found or f"{name}.{number}.value" in found:
                found |= {
                    f"{name}.{number}.value": chance.choice(("13.6", "0", "1,200", "-4")),
                    f"{name}.{number}.unit": line(chance, 3),
                }
    elif field["kind"] == "group":
        for one in field["fields"]:
            inner = name + one["name"][len(field["name"]) :]
            answer(chance, one | {"required": one["required"]}, inner, found)
    else:
        found[name] = VALUES.get(field["kind"], plain_text)(chance, field)


def plain_text(chance, field):
    special = {"mailbox": "team@example.org", "url": "https://www.example.org/a-page"}
    return special.get(field["key"], line(chance, 8))


VALUES = {
    "prose": lambda chance, field: part(chance),
    "part": lambda chance, field: part(chance),
    "lines": lambda chance, field: "\r\n".join(
        chance.choice(("", "- ", "\u2022\t")) + (f"phrase {chance.choice(WORDS)} {number}" if field["pattern"] else line(chance, 4))
        for number in range(3)
    ),
    "when": lambda chance, field: (
        "2024" if field["key"] == "started" else chance.choice(("March 2025", "2025-03-10", "10th May 2025", "6/2025"))
    ),
    "day": lambda chance, field: "2026-03-10" if field["key"] == "given" else "2030-01-31",
    "number": lambda chance, field: "13.6",
    "choice": lambda chance, field: chance.choice(field["choices"])[0],
    "choices": lambda chance, field: chance.sample([value for value, _ in field["choices"]], 1),
    "agree": lambda chance, field: ["true"],
    "yes-or-no": lambda chance, field: [chance.choice(("true", "false"))],
}
