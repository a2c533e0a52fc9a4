package scenario

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// seenByValues: the target accepts a value that has what the scenario is about, and refuses what one that decodes otherwise
// would read in its place.
func (d *deriver) seenByValues(v spelling, sent writing) [][]Step {
	const enough = 3 // parameters
	var out [][]Step
	for _, p := range d.op.Business() {
		if p.InText || d.isToken(p) || d.isPlace(p) || len(out) == enough {
			continue
		}
		known := d.known(p)
		if at := slices.IndexFunc(known, v.in); at >= 0 {
			out = append(out, d.seenByValue(p, known[at], v, sent))
		} else if at := slices.IndexFunc(known, spelling{variant: "space"}.in); at >= 0 && v.variant == "plus-sign" {
			out = append(out, d.seenByBlank(p, known[at], sent))
		}
	}
	return out
}

func (d *deriver) seenByValue(p operation.Parameter, text string, v spelling, sent writing) []Step {
	put := func(text string) Request { return d.put(d.carrying(p), p, Literal(text)) }
	return []Step{
		lacking(p.Name, put(text), accepted(), "accepts such a "+p.Name),
		lacking("misread "+p.Name, put(v.misread(text)), refusedAnyhow(), "refuses another "+p.Name),
		named(p.Name+" as sent", probe(sent(put(text)), accepted())),
	}
}

// seenByBlank: a plus sign in the place of the first blank of an accepted value is no blank.
func (d *deriver) seenByBlank(p operation.Parameter, text string, sent writing) []Step {
	put := func(blank string) Request {
		return d.put(d.carrying(p), p, Literal(strings.Replace(text, " ", blank, 1)))
	}
	return []Step{
		lacking(p.Name, put(" "), accepted(), "accepts such a "+p.Name),
		lacking("broken "+p.Name, put("!"), refusedAnyhow(), "refuses another "+p.Name),
		named(p.Name+" as sent", probe(sent(put("+")), refusedAnyhow())),
	}
}

// known are values of a parameter that the target is likely to accept, those first that somebody promises. A JSON text is the
// same with a blank in it.
func (d *deriver) known(p operation.Parameter) []string {
	values := slices.Concat(d.settings.Fixtures.Accepted[p.Name], p.Enum)
	if likely, ok := d.value(p); ok && !slices.Contains(values, likely) {
		values = append(values, likely)
	}
	for _, text := range slices.Clone(values) {
		if isJSON(text) {
			values = append(values, text[:1]+" "+text[1:])
		}
	}
	return values
}

// isJSON: the page need not say that a text is one.
func isJSON(text string) bool { return strings.IndexAny(text, "{[") == 0 && json.Valid([]byte(text)) }

// in reports whether a text has what the spelling is about.
func (v spelling) in(text string) bool {
	switch v.variant {
	case "space":
		return strings.Contains(text, " ")
	case "plus-sign":
		return strings.Contains(text, "+")
	case "both":
		return strings.Contains(text, " ") && strings.Contains(text, "+")
	case "reserved":
		return strings.ContainsAny(text, reserved)
	case "percent":
		return strings.Contains(text, "%") && len(Misreadings(text)) > 0
	}
	return strings.ContainsFunc(text, func(c rune) bool { return c > unicode.MaxASCII })
}

// reserved are characters that end a value where nobody decodes them.
const reserved = "/?=&;"

// misread is what a target reads that decodes a text otherwise than the spelling is about.
func (v spelling) misread(text string) string {
	switch v.variant {
	case "space":
		return strings.ReplaceAll(text, " ", "+")
	case "plus-sign":
		return strings.ReplaceAll(text, "+", " ")
	case "reserved":
		return text[:strings.IndexAny(text, reserved)]
	}
	return Misreadings(text)[0]
}
