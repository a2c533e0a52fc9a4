package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// charsetRule: text outside the documented characters is refused, every printable character inside is accepted.
func (d *deriver) charsetRule(p operation.Parameter) {
	if d.statement.Value != "ascii" {
		d.givenRule(p, "given")
		return
	}
	good := d.ending(p, "good", "p")
	for _, place := range []Placement{Query, Form} {
		for _, c := range d.foreignCharacters() {
			base := d.put(d.carrying(p).placed(place), p, good)
			d.add(c.variant+"-"+string(place), p.Name+" with "+c.name+" is refused", LabelParameter,
				control(base), probe(d.put(base, p, d.ending(p, "foreign", c.text)), refused(p.Name)))
		}
	}
	if d.isToken(p) {
		for _, c := range []struct{ variant, name, text string }{
			{"punctuation", "every ASCII punctuation mark", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"}, {"space", "a space inside", " plumb"},
		} {
			// The same text in a parameter that nobody checks tells what the target makes of the text itself.
			d.add(c.variant, p.Name+" with "+c.name+" is accepted", LabelParameter,
				control(d.base().with(extra, Literal(c.text))), probe(d.base().with(p.Name, d.ending(p, c.variant, c.text)), accepted()))
		}
	}
}

// foreign is a character beyond ASCII, with its name in titles.
type foreign struct{ variant, name, text string }

// foreignCharacters are characters of two, three and four UTF-8 bytes beyond ASCII; the seed picks among equals.
func (d *deriver) foreignCharacters() []foreign {
	pick := func(options string) string {
		runes := []rune(options)
		return string(runes[uint64(d.settings.Seed)%uint64(len(runes))]) //nolint:gosec // the remainder is all that counts
	}
	return []foreign{
		{"latin", "an accented letter", pick("éñü")},
		{"han", "a Chinese character", pick("中文账")},
		{"emoji", "a character beyond the basic plane", pick("😀𝄞🧱")},
	}
}
