package scenario

import "strings"

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
		s.Tentative = !e.promised
	}
}

// escaping sends values with markup and with non-ASCII text where the result repeats them.
func (d *deriver) escaping() {
	for _, e := range d.echoings(func(string) bool { return true }) {
		s := d.add(e.variant, "the "+e.parameter+" "+e.value+" comes back unchanged in "+e.format, LabelSerialization,
			alsoChecked(control(e.plain), e.check),
			probe(e.request, seenSuccess(), seen(e.format), Check{Kind: Body, Want: strings.ToLower(e.format)}, e.check))
		s.Tentative = !e.promised
	}
	if len(d.scenarios) == 0 {
		d.eachFormat("the body of a result in %s is well-formed UTF-8", Check{Kind: UTF8})
	}
}
