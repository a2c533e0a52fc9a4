package scenario

import (
	"slices"
	"strings"
)

// bodyCharset looks at the bytes of every kind of answer.
func (d *deriver) bodyCharset() {
	d.onAnswers("the body is UTF-8", Check{Kind: UTF8})
	d.charsetOfEchoes()
}

// ampersand: clients compare the string to sign in a refusal with their own, as text.
func (d *deriver) ampersand() {
	r := d.base().signed(Signing{V1: true, WrongSecret: true})
	d.add("string-to-sign", "the string to sign in a JSON refusal has its ampersands as they are", LabelSerialization,
		control(d.base()), evident(probe(r, seenCode(d.mismatchCode()), Check{Kind: RawLacks, Want: `\u0026`}), "checks signatures"))
}

// noCode: clients take a member Code for an error.
func (d *deriver) noCode() {
	d.eachFormat("a success in %s has no member Code", Check{Kind: NoMember, Name: "Code"})
}

// charsetOfEchoes looks at bodies that hold more than ASCII.
func (d *deriver) charsetOfEchoes() {
	for _, e := range d.echoings(beyondASCII) {
		s := d.add("echo-"+e.variant, "the body is UTF-8 when it repeats the "+e.parameter+" "+e.value+" in "+e.format, LabelSerialization,
			control(e.plain), probe(e.request, seenSuccess(), seen(e.format), Check{Kind: UTF8}, needed(e.check)))
		d.orByMessage(s, e, Check{Kind: UTF8})
	}
}

// escaping sends values with markup and with non-ASCII text where the result repeats them, else where the message of a refusal
// does. Where nothing is repeated, all that shows is that a result is well-formed.
func (d *deriver) escaping() {
	for _, e := range d.echoings(func(string) bool { return true }) {
		s := d.add(e.variant, "the "+e.parameter+" "+e.value+" comes back unchanged in "+e.format, LabelSerialization,
			alsoChecked(control(e.plain), e.check),
			probe(e.request, seenSuccess(), seen(e.format), Check{Kind: Body, Want: strings.ToLower(e.format)}, e.check))
		d.orByMessage(s, e, Check{Kind: Body, Want: strings.ToLower(e.format)})
	}
	if len(d.scenarios) == 0 {
		d.eachFormat("markup and text beyond ASCII come back unchanged in %s, in a message or a result", Check{Kind: UTF8})
		for i, f := range formats() {
			one := &d.scenarios[i]
			if way := d.byMessage(specialEnding, f, Check{Kind: Body, Want: strings.ToLower(f)}); way != nil {
				one.Otherwise, one.Steps = [][]Step{one.Steps}, way
			}
		}
	}
}

// specialEnding is markup, and characters of two, three and four bytes.
const specialEnding = `&<>"'-中文é😀`

// orByMessage gives a scenario another way to see the same, where nobody promised that the target accepts the value: the message
// of a refusal repeats what is refused. Where it does not, the first way says what is open.
func (d *deriver) orByMessage(s *Scenario, e echoing, ofBytes Check) {
	s.Tentative = !e.promised
	way := d.byMessage(strings.TrimPrefix(e.value, d.baseValue(e.parameter)), e.format, ofBytes)
	if e.promised || way == nil {
		return
	}
	again := slices.Clone(s.Steps)
	for i := range again {
		again[i].Name += " again"
	}
	last := len(s.Steps) - 1
	s.Steps[last] = evident(s.Steps[last], "accepts such a "+e.parameter)
	s.Otherwise = [][]Step{way, again}
}

// byMessage: the message that refuses an operation which nobody has repeats its name, whatever is in it. Version 3 names operations
// in headers, which have no such characters.
func (d *deriver) byMessage(ending, format string, ofBytes Check) []Step {
	if d.settings.ActionInHeader {
		return nil
	}
	const evidence = "repeats a refused Action"
	whole := unknownAction + ending
	request := func(name string) Request { return d.base().format(format).with("Action", Literal(name)) }
	return []Step{
		lacking("refused Action", request(unknownAction), Check{Kind: Repeats, Want: unknownAction}, evidence),
		evident(named("refused Action as sent", probe(request(whole), ofBytes, Check{Kind: Repeats, Want: whole, Name: unknownAction})), evidence),
	}
}
