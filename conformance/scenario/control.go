package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// controls are control characters with their name in titles. JSON escapes all of them; XML 1.0 has the white space alone.
type controls struct{ variant, name, text string }

func controlCharacters() []controls {
	return []controls{{"control", "U+0001", "\u0001"}, {"space", "a tab and a line feed", "\t\n"}}
}

// controlCharacters sends control characters wherever the target repeats what it is sent: members of results, and messages of
// refusals. A target that refuses them is right, and so is one that leaves them out.
func (d *deriver) controlCharacters() {
	for _, c := range controlCharacters() {
		d.controlsInResults(c)
	}
	places := d.repeatedRefusals()
	for _, f := range formats() {
		for _, place := range places {
			d.controlsInMessage(place, f)
		}
	}
	if len(d.scenarios) > 0 {
		return
	}
	for _, f := range formats() {
		form := strings.ToLower(f)
		d.add(form, "the answer to a parameter that no operation has, with control characters, can be read in "+f, LabelSerialization,
			control(d.showing().format(f)), probe(d.showing().format(f).with(extra, Literal(everyControl())), Check{Kind: WellFormed, Want: form}))
	}
}

func (d *deriver) controlsInResults(c controls) {
	inside := func(_ operation.Parameter, first string) ([]string, bool) {
		return []string{first + c.text + "p"}, false
	}
	for _, e := range d.echoingsOf(inside, func(string) bool { return true }) {
		form, kind := strings.ToLower(e.format), EchoApart
		if c.variant == "control" && e.format == "XML" {
			kind = EchoAround
		}
		d.add(c.variant+"-"+e.check.Name+"-"+form, e.check.Name+" with "+c.name+" comes back in "+e.format+" that can be read", LabelSerialization,
			alsoChecked(control(e.plain), e.check), probe(e.request, Check{Kind: WellFormed, Want: form}, Check{Kind: kind, Name: e.check.Name, Want: e.check.Want}))
	}
}

// refusedPlace is a parameter with a value that is refused, which the message of the refusal may repeat.
type refusedPlace struct {
	parameter, value string
	request          Request
}

// repeatedRefusals are requests that every target refuses: for an operation that nobody has; with a value that the profile says is
// refused; and, of an operation that only reads, with a value of the right form that no target can know. Version 3 names operations
// in headers, which have no such characters.
func (d *deriver) repeatedRefusals() []refusedPlace {
	var out []refusedPlace
	add := func(parameter, value string) {
		out = append(out, refusedPlace{parameter, value, d.base().with(instance(parameter), Literal(value))})
	}
	if !d.settings.ActionInHeader {
		add("Action", unknownAction)
	}
	for _, p := range d.missed() {
		free := p.Type == "string" && p.Style == contract.StyleNone && len(p.Enum) == 0 && !d.isToken(p) && !p.InText
		promised := len(d.settings.Fixtures.Refused[p.Name]) > 0
		value := d.refusedValue(p.Name)
		if _, broken := d.op.Broken(p.Name, value); !free || broken && !promised || mutating(d.op.Action) && !promised {
			continue
		}
		add(p.Name, value)
	}
	return out
}

func (d *deriver) controlsInMessage(place refusedPlace, format string) {
	evidence, form := "repeats a refused "+place.parameter, strings.ToLower(format)
	plain := place.request.format(format)
	whole := plain.with(instance(place.parameter), Literal(place.value+everyControl()))
	d.add("refused-"+place.parameter+"-"+form, "the refusal of "+place.parameter+" with control characters can be read in "+format, LabelSerialization,
		lacking("refused "+place.parameter, plain, Check{Kind: Repeats, Want: place.value}, evidence),
		named("refused "+place.parameter+" with control characters", probe(whole, Check{Kind: WellFormed, Want: form})))
}

// everyControl are all of the control characters, with a letter behind them: white space at an end may be gone.
func everyControl() string {
	var text strings.Builder
	for _, c := range controlCharacters() {
		text.WriteString(c.text)
	}
	return text.String() + "p"
}
