package scenario

import (
	"maps"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// refusedValues: what the profile says that the target refuses, it refuses. Where the page has an error for such values, the
// scenarios of that error see it, unless something else brings the error about.
func (d *deriver) refusedValues(p operation.Parameter) {
	if slices.ContainsFunc(d.op.Errors, func(e operation.Error) bool {
		by, _, explicit := d.settings.Fixtures.explicit(e, e.Code)
		other := explicit && !by.Tentative && by.Parameters[p.Name] == ""
		return e.Trigger.Kind == contract.TriggerInvalid && e.Trigger.Parameter == p.Name && !other
	}) {
		return
	}
	good, _ := d.sendingGood(p)
	for _, value := range d.settings.Fixtures.Refused[p.Name] {
		bad := d.put(good, p, Literal(value))
		d.add("refused-"+label(value), p.Name+" = "+value+" is refused, as was said of the target", LabelParameter,
			control(good), probe(bad, Check{Kind: RefusedAnyhow, Want: d.settings.Fixtures.codesFor(p.Name, value)}))
		d.refusedBehindGood(p, value, good, bad)
	}
}

// beginningRefused: where a target says of a value that there is no such thing, the beginning of a value that stands for
// something is one. A number at its end is left out whole: there may be thing-1 beside thing-10.
func (d *deriver) beginningRefused(p operation.Parameter) {
	good, _ := d.sendingGood(p)
	whole := good.value(instance(p.Name))
	stem := strings.TrimRight(whole, "0123456789")
	if stem == whole || len(whole)-len(stem) > 4 { //nolint:mnd // a longer number is none that counts
		stem = withoutLast(whole)
	}
	const telling = 6 // characters
	others := d.settings.Fixtures.Accepted[p.Name]
	promised := len(d.settings.Fixtures.Refused[p.Name]) > 0 && slices.Contains(others, whole) && !slices.Contains(others, stem)
	if !promised || len(stem) < telling || !d.speaksFreely(p) || !d.obeys(p, stem, "") {
		return
	}
	unknown := d.put(good, p, Literal(d.settings.Fixtures.Refused[p.Name][0]))
	exploring(d.add("beginning", p.Name+" = "+stem+", the beginning of a value that is accepted, is refused", LabelParameter,
		lacking("unknown", unknown, Check{Kind: NotThere}, "says of a value that there is no such thing"),
		control(good), probe(d.put(good, p, Literal(stem)), refusedAnyhow())))
}

// speaksFreely reports whether a parameter is a text of its own, that no form of the page's is about.
func (d *deriver) speaksFreely(p operation.Parameter) bool {
	return p.Type == "string" && !p.InText && p.Role == contract.RoleBusiness && p.Style == contract.StyleNone && len(p.Enum) == 0 &&
		!d.isToken(p) && !d.op.States(p.Name, contract.RuleFormat)
}

// withoutLast is a text without its last character.
func withoutLast(text string) string {
	runes := []rune(text)
	return string(runes[:max(len(runes)-1, 0)])
}

// codesFor are the codes that the profile says a value of a parameter alone brings about, separated by commas.
func (f Fixtures) codesFor(parameter, value string) string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(f.Provocations)) {
		p := f.Provocations[name]
		if !p.Tentative && !p.Command && p.Credential == "" && len(p.Parameters) == 1 && p.Parameters[parameter] == value {
			code, _, _ := strings.Cut(name, "/") // a row of several with one code has a number behind it
			out = append(out, code)
		}
	}
	return strings.Join(out, ",")
}

// acceptedValues: what the profile says that the target accepts, it accepts, each value for itself. Those that the page lists are
// seen where it does, and one is seen with the type.
func (d *deriver) acceptedValues(p operation.Parameter) {
	const most = 6
	list := d.settings.Fixtures.Accepted[p.Name]
	if len(list) < 2 || p.Role != contract.RoleBusiness || len(p.Enum) > 0 || d.settings.Fixtures.Fresh[p.Name] != "" { //nolint:mnd // one is seen anyhow
		return
	}
	for _, value := range list[:min(len(list), most)] {
		exploring(d.add("accepted-"+label(value), p.Name+" = "+value+" is accepted, as was said of the target", LabelParameter,
			probe(d.put(d.carrying(p), p, Literal(value)), accepted())))
	}
}
