package scenario

import (
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// maxLengthRule: as many characters as documented are accepted where the value is ours to choose; one more is refused.
func (d *deriver) maxLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit <= 0 {
		return
	}
	good := d.sized(p, "good", limit)
	for _, place := range []Placement{Query, Form} {
		base := d.base().placed(place).with(p.Name, good)
		if d.isToken(p) {
			d.add("at-limit-"+string(place), p.Name+" of "+strconv.Itoa(limit)+" characters is accepted", LabelParameter,
				control(d.base().placed(place)), probe(base, accepted()))
		}
		for variant, length := range map[string]int{"over-limit": limit + 1, "far-over-limit": limit * 10} {
			d.add(variant+"-"+string(place), p.Name+" of "+strconv.Itoa(length)+" characters is refused", LabelParameter,
				control(base), probe(base.with(p.Name, d.sized(p, "long", length)), refused(p.Name)))
		}
	}
	sortScenarios(d.scenarios)
}

func (d *deriver) minLengthRule(p operation.Parameter) {
	limit := atoi(d.statement.Value)
	if limit <= 0 {
		return
	}
	base := d.base().with(p.Name, d.sized(p, "good", limit))
	d.add("under-limit", p.Name+" of "+strconv.Itoa(limit-1)+" characters is refused", LabelParameter,
		control(base), probe(base.with(p.Name, Literal(strings.Repeat("p", limit-1))), refused(p.Name)))
}

// sized is a value of a given length: a fresh token for the idempotency token, else the value that the base request
// has while it fits, else letters.
func (d *deriver) sized(p operation.Parameter, token string, length int) Value {
	if d.isToken(p) {
		return Value{Token: token, Length: length}
	}
	if v, ok := d.settings.Fixtures.value(p, d.turn); ok && len([]rune(v)) <= length && token == "good" {
		return Literal(v)
	}
	return Literal(strings.Repeat("p", length))
}

// rangeRule: the bound itself is accepted, the next number beyond it is refused. Direction +1 is the maximum.
func (d *deriver) rangeRule(p operation.Parameter, direction float64) {
	bound, err := strconv.ParseFloat(d.statement.Value, 64)
	if err != nil {
		return
	}
	name := instance(p.Name)
	at := d.base().with(name, Literal(number(bound)))
	s := d.add("beyond-bound", p.Name+" = "+number(bound+direction)+" is refused", LabelParameter,
		control(at), probe(at.with(name, Literal(number(bound+direction))), refused(p.Name)))
	s.Tentative = !p.Required
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// charsetRule: text outside the documented characters is refused, every printable character inside is accepted.
func (d *deriver) charsetRule(p operation.Parameter) {
	if d.statement.Value != "ascii" {
		d.givenRule(p, "given")
		return
	}
	good := d.charsetControl(p)
	for _, place := range []Placement{Query, Form} {
		for _, c := range d.foreignCharacters() {
			base := d.base().placed(place).with(p.Name, good)
			d.add(c.variant+"-"+string(place), p.Name+" with "+c.name+" is refused", LabelParameter,
				control(base), probe(base.with(p.Name, d.ending(p, "foreign", c.text)), refused(p.Name)))
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

type foreign struct{ variant, name, text string }

// foreignCharacters are characters of one, two, three and four UTF-8 bytes beyond ASCII; the seed picks among equals.
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

func (d *deriver) charsetControl(p operation.Parameter) Value { return d.ending(p, "good", "p") }

// ending is a value within the length limit that ends with the given text.
func (d *deriver) ending(p operation.Parameter, token, text string) Value {
	if d.isToken(p) {
		return Value{Token: token, Length: tokenLength(p), Text: text}
	}
	v, _ := d.settings.Fixtures.value(p, d.turn)
	if token == "good" {
		return Literal(v)
	}
	return Literal(v + text)
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
