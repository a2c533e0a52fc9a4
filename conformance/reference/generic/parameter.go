package generic

import (
	"cmp"
	"encoding/json"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// parameter is a documented parameter, with the names that it has on the wire.
type parameter struct {
	operation.Parameter

	wire    *regexp.Regexp // the names of its items: X.1 of X.N, X.2.Key of X.N.Key
	group   *regexp.Regexp // how the item or object begins that it is a member of; nil for one that is no member
	demands []demand
	most    int      // items that a list may have; 0 for any number
	known   []string // values that are taken whatever a rule says: the page itself shows them
}

// demand is a rule with the limit that a parameter has of it.
type demand struct {
	info  contract.RuleInfo
	limit string
}

// demandsOf are the rules that values of a parameter have to obey. The type of a list is that of its items.
func demandsOf(op *operation.Operation, p operation.Parameter) []demand {
	var out []demand
	for _, s := range op.About(p.Name) {
		limit := s.Value
		if s.Subject.Rule == contract.RuleType {
			limit = cmp.Or(p.Item, limit)
		}
		if info, ok := s.Subject.Rule.Find(); ok && (info.Holds != nil || info.Pattern != nil) {
			out = append(out, demand{info, limit})
		}
		if info, _ := contract.RuleType.Find(); s.Subject.Rule == op.WholeBy(p) {
			out = append(out, demand{info, "integer"})
		}
	}
	return append(out, width(p)...)
}

// width are the bounds that the format of a whole number has.
func width(p operation.Parameter) []demand {
	least, _ := contract.RuleMinimum.Find()
	most, _ := contract.RuleMaximum.Find()
	switch p.Format {
	case "int32":
		return []demand{{least, strconv.Itoa(math.MinInt32)}, {most, strconv.Itoa(math.MaxInt32)}}
	case "int64":
		return []demand{{least, strconv.Itoa(math.MinInt64)}, {most, strconv.Itoa(math.MaxInt64)}}
	}
	return nil
}

func parametersOf(op *operation.Operation) []parameter {
	var out []parameter
	for _, p := range op.Business() {
		most, _ := strconv.Atoi(op.Limit(p.Name, contract.RuleMaxItems))
		out = append(out, parameter{
			Parameter: p, most: most, wire: wireName(anyItem(op, p.Name), p.InText), group: groupOf(p.Name, p.InText),
			demands: demandsOf(op, p), known: append(slices.Clone(p.Enum), p.Example, contract.Unmasked(p.Example)),
		})
	}
	return out
}

// anyItem is the name of a parameter with N in the place of its position, where a page gives the first item of a list for all.
func anyItem(op *operation.Operation, name string) string {
	list, first := strings.CutSuffix(name, ".1")
	if _, second := op.Parameter(list + ".2"); !first || second {
		return name
	}
	return list + ".N"
}

// wireName matches the names that a documented name stands for: every N is a number. Inside a JSON text a list may stand
// wherever the page shows one.
func wireName(documented string, inText bool) *regexp.Regexp {
	var parts []string
	for _, part := range strings.Split(documented, ".") {
		switch {
		case part != "N":
			parts = append(parts, regexp.QuoteMeta(part))
		case !inText:
			parts = append(parts, `[1-9][0-9]*`)
		}
	}
	between, end := `\.`, "$"
	if inText {
		between, end = `(\.[0-9]+)*\.`, `(\.[0-9]+)*$`
	}
	return regexp.MustCompile("^" + strings.Join(parts, between) + end)
}

// groupOf matches the beginning of the names of all members of the item or object that a parameter is a member of.
func groupOf(documented string, inText bool) *regexp.Regexp {
	documented = strings.TrimSuffix(documented, ".N")
	i := strings.LastIndexByte(documented, '.')
	if i < 0 {
		return nil
	}
	whole := wireName(documented[:i], inText).String()
	return regexp.MustCompile(strings.TrimSuffix(whole, "$") + `\.`)
}

// texts are the values of the parameter in a request, each of its items apart. A list may travel as one text, in JSON or with
// commas.
func (p parameter) texts(sent url.Values) []string {
	var out []string
	for name, values := range sent {
		if p.wire.MatchString(name) && values[0] != "" {
			out = append(out, p.split(values[0])...)
		}
	}
	slices.Sort(out)
	return out
}

func (p parameter) split(value string) []string {
	if p.Type != "array" && p.Style != contract.StyleSimple || slices.Contains(p.known, value) {
		return []string{value}
	}
	var items []any
	if strings.HasPrefix(value, "[") && json.Unmarshal([]byte(value), &items) == nil {
		var out []string
		for _, item := range items {
			if text, ok := item.(string); ok {
				out = append(out, text)
			}
		}
		return out
	}
	return strings.Split(value, ",")
}

// given reports whether a request has a value of the parameter, or of a member of it, among the names that begin so.
func (p parameter) given(sent url.Values, beginning string) bool {
	for name, values := range sent {
		if values[0] != "" && strings.HasPrefix(name, beginning) && (p.wire.MatchString(name) || strings.HasPrefix(name, p.Name+".")) {
			return true
		}
	}
	return false
}

// lacking reports whether a request is refused for the lack of the parameter: a member is required in every item or object
// that is given.
func (p parameter) lacking(sent url.Values) bool {
	if !p.Required {
		return false
	}
	if p.group == nil {
		return !p.given(sent, "")
	}
	for name, values := range sent {
		if begun := p.group.FindString(name); values[0] != "" && begun != "" && !p.given(sent, begun) {
			return true
		}
	}
	return false
}

// protocolName reports whether a parameter is the protocol's.
func protocolName(name string) bool {
	return slices.Contains([]string{
		"Action", "Version", "Format", "AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce", "SignatureType",
		"Timestamp", "SecurityToken",
	}, name)
}
