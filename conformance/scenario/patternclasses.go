package scenario

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// patternRule: a text of another form is refused, be it by its first character alone or by one inside; what is made of all
// characters that the form allows is accepted where the target takes made-up values.
func (d *deriver) patternRule(p operation.Parameter) {
	good := Literal(d.plainestOf(p))
	if text, ok := d.otherForm(); ok {
		d.wrongValues(p, spelling{"other-form", text})
	}
	if d.isToken(p) {
		d.tokenPattern(p)
		return
	}
	if good.Text == "" || !d.obeys(p, good.Text, "") {
		return
	}
	base := d.put(d.carrying(p), p, good)
	for _, at := range positions() {
		if text, ok := d.breakingAt(p, at, good.Text); ok {
			s := d.add(at.name+"-refused", p.Name+" = "+text+" is refused", LabelParameter, control(base), probe(d.put(base, p, Literal(text)), refused(p.Name)))
			s.Tentative = !d.promised(p)
		}
	}
	other, ok := d.between(p, good.Text)
	if !ok {
		return
	}
	for _, at := range positions() {
		for _, text := range d.allowedAt(p, at, good.Text) {
			exploring(d.add(at.name+"-accepted-"+label(text), p.Name+" = "+text+" is accepted", LabelParameter,
				control(d.put(base, p, Literal(other))), freely(probe(d.put(base, p, Literal(text)), accepted()), p.Name)))
		}
	}
}

// otherForm is a text that breaks the statement's pattern.
func (d *deriver) otherForm() (string, bool) {
	info, _ := d.statement.Subject.Rule.Find()
	for _, text := range []string{"\u00a0plumb!", "!plumb", "-plumb ", "plumb"} {
		if !info.Obeys(d.statement.Value, text) {
			return text, true
		}
	}
	return "", false
}

// plainestOf is the good value of a parameter that has the fewest kinds of characters, so that most are left to be tried.
func (d *deriver) plainestOf(p operation.Parameter) string {
	best, _ := d.value(p)
	for _, text := range d.settings.Fixtures.Accepted[p.Name] {
		if _, fresh := d.settings.Fixtures.Fresh[p.Name]; !fresh && d.obeys(p, text, "") && kindsIn(text) < kindsIn(best) {
			best = text
		}
	}
	return best
}

// kindsIn counts the characters of classes that a text has.
func kindsIn(text string) int {
	count := 0
	for _, c := range classes() {
		if strings.Contains(text, c) {
			count++
		}
	}
	return count
}

// tokenPattern: a token with a character that the form does not allow is refused, one with all that it allows is accepted.
func (d *deriver) tokenPattern(p operation.Parameter) {
	const sample = "plumb"
	if !d.obeys(p, sample, "") {
		return
	}
	token := func(name, end string) Request {
		return d.base().with(p.Name, Value{Token: name, Length: tokenLength(p), Text: end})
	}
	allowed, broken := "", false
	for _, c := range classes() {
		switch {
		case d.obeys(p, sample+c, ""):
			if c != " " && slices.Contains(d.promisedClasses(p), c) { // a blank at an end may be cut
				allowed += c
			}
		case !broken && d.obeys(p, sample+c, d.statement.Subject.Rule):
			broken = true
			d.add("last-refused", p.Name+" that ends with "+c+" is refused", LabelParameter, control(token("good", "")), probe(token("other", c), refused(p.Name)))
		}
	}
	if allowed != "" {
		exploring(d.add("last-accepted", p.Name+" that ends with "+allowed+" is accepted", LabelParameter,
			control(token("good", "")), probe(token("other", allowed), accepted())))
	}
}

func (d *deriver) promised(p operation.Parameter) bool {
	_, promised := d.good(p)
	return promised
}

// position is where a character is put into a text.
type position struct {
	name string
	put  func(text, characters string) string
}

func positions() []position {
	return []position{
		{"first", func(text, c string) string { return c + text }},
		{"inside", func(text, c string) string {
			runes := []rune(text)
			half := (len(runes) + 1) / 2 //nolint:mnd // the middle
			return string(runes[:half]) + c + string(runes[half:])
		}},
	}
}

// classes are one character of each kind that pages speak of, those first that are hardest to tell from allowed ones.
func classes() []string { return []string{"-", ".", "_", "1", "a", "A", "中", " ", "/", ":", "!"} }

// promisedClasses are the classes of which the page says that a parameter may have them: letters need not be such as Chinese has.
func (d *deriver) promisedClasses(p operation.Parameter) []string {
	if d.saysWide(p) {
		return classes()
	}
	return slices.DeleteFunc(classes(), func(c string) bool { return len(c) > 1 })
}

// breakingAt is a good text that one character makes break the statement's rule and no other.
func (d *deriver) breakingAt(p operation.Parameter, at position, good string) (string, bool) {
	rule := d.statement.Subject.Rule
	for _, c := range classes() {
		text := at.put(good, c)
		if !d.obeys(p, text, "") && d.obeys(p, text, rule) {
			return text, true
		}
	}
	return "", false
}

// allowedAt are good texts with all characters of a position that the page allows there: each alone where it comes first.
func (d *deriver) allowedAt(p operation.Parameter, at position, good string) []string {
	if at.name == "inside" && !strings.HasSuffix(d.statement.Value, "$") {
		return nil // a form of the beginning alone does not say what may follow
	}
	var out []string
	all := ""
	for _, c := range d.promisedClasses(p) {
		if c[0] >= utf8.RuneSelf && d.statement.Inferred != "" {
			continue // the page has words for letters that may be those of any script, or of one
		}
		if text := at.put(good, c); !strings.Contains(good, c) && d.obeys(p, text, "") {
			out = append(out, text)
			all += c
		}
	}
	if text := at.put(good, all); at.name == "inside" && all != "" && d.obeys(p, text, "") {
		return []string{text}
	}
	const most = 4
	return out[:min(len(out), most)]
}
