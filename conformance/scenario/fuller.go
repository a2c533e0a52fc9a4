package scenario

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// eachResult adds one scenario a format about a member of a result. One that is not always there is looked for once more in
// results to requests that ask for all there is, where the page has parameters for that.
func (d *deriver) eachResult(path, title string, checks ...Check) {
	d.eachFormat(title, checks...)
	if !d.occasional(path) {
		return
	}
	full, asked := d.fuller()
	if asked == "" {
		return
	}
	for _, f := range formats() {
		d.add(strings.ToLower(f)+"-full", strings.ReplaceAll(title, "%s", f)+", where "+asked+" is asked for", LabelSerialization,
			probe(full.format(f), append([]Check{seenSuccess(), seen(f)}, checks...)...)).Level = verdict.Should
	}
}

// occasional reports whether the page says or shows of a member, or of what it is in, that it is not always there, or empty in
// some case.
func (d *deriver) occasional(path string) bool {
	return slices.ContainsFunc(d.op.Statements, func(s operation.Statement) bool {
		rest, at := strings.CutPrefix(path, s.Subject.Name)
		return at && (rest == "" || rest[0] == '.' || rest[0] == '[') && (s.Inferred == string(contract.ByAbsence) || s.Inferred == string(contract.ByProse)) &&
			s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RulePresent
	})
}

// fuller is the plainest request with everything turned on that makes a result say more, and the names of that; "" when there
// is nothing.
func (d *deriver) fuller() (r Request, asked string) {
	r = d.showing()
	var names []string
	for _, p := range d.op.Business() {
		value := turningOn(p)
		if value == "" || p.InText || contract.HasIndex(p.Name) || d.sends(p.Name) || r.holds(p.Name) || !asksForMore(p.Name) {
			continue
		}
		r = r.with(instance(p.Name), Literal(value))
		names = append(names, p.Name)
	}
	return r, strings.Join(names, ", ")
}

// turningOn is the value that turns a parameter on, "" when it is no switch.
func turningOn(p operation.Parameter) string {
	if p.Type == "boolean" {
		return "true"
	}
	for _, on := range []string{"true", "True", "Enabled", "on", "On", "ON"} {
		if slices.Contains(p.Enum, on) {
			return on
		}
	}
	return ""
}

// asksForMore reports whether a parameter asks, by its name, for more in a result: a word of it says so.
func asksForMore(name string) bool {
	return slices.ContainsFunc(inWords(name), func(word string) bool {
		return slices.Contains([]string{"show", "include", "with", "need", "fetch", "return", "contain", "detail", "details", "verbose", "output"}, word)
	})
}

// inWords are the words of a name such as ShowAlarmRules, in lower case.
func inWords(name string) []string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.FieldsFunc(b.String(), func(r rune) bool { return r == ' ' || r == '_' || r == '.' || r == '-' })
}
