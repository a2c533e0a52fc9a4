package judge

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Take is the text of a value whose parts come from an earlier answer. The error says what that answer does not have.
func Take(v scenario.Value, earlier exchange.Exchange) (string, error) {
	text := v.Text
	for _, part := range partsFrom(v.From, earlier) {
		if !strings.Contains(text, part.mark) {
			continue
		}
		if part.value == "" {
			return "", fmt.Errorf("the answer of the step %s has no value %s at %s", v.From.Step, part.mark, v.From.Path)
		}
		if v.From.ToMinute {
			part.value = contract.ToMinute(part.value)
		}
		if v.From.JSON {
			part.value = escaped(part.value)
		}
		text = strings.ReplaceAll(text, part.mark, part.value)
	}
	return text, nil
}

// partsFrom are what can stand in a value that takes something out of an answer.
func partsFrom(from scenario.Taken, earlier exchange.Exchange) []part {
	var doc answer.Node
	if earlier.Response != nil {
		body, _ := content(earlier.Response)
		if read, err := answer.Read(body); err == nil {
			doc = read.Node
		}
	}
	if pick, ok := picks()[from.Pick]; ok {
		return partsOfTags(doc, from.Path, from.Tags, pick)
	}
	values := different(doc, from.Path)
	if from.Last {
		slices.Reverse(values)
	}
	return parts(values)
}

func picks() map[scenario.Pick]func([]thing) []tag {
	return map[scenario.Pick]func([]thing) []tag{
		scenario.RareTag: rarestKey, scenario.TellTag: tellingPair, scenario.TwoTags: twoTags, scenario.BeginsTag: beginning,
	}
}

// part is what stands in the place of a mark; "" when the values do not give it.
type part struct{ mark, value string }

func parts(values []string) []part {
	out := []part{{mark: "{1}"}, {mark: "{2}"}, {mark: "{middle}"}, {mark: "{next}"}}
	if len(values) > 0 {
		out[0].value = values[0]
		out[3].value = next(values[0])
		sorted := slices.Clone(values)
		slices.SortFunc(sorted, later)
		out[2].value = sorted[len(sorted)/2]
	}
	if len(values) > 1 {
		out[1].value = values[1]
	}
	return out
}

func next(text string) string {
	n, ok := new(big.Int).SetString(text, 10)
	if !ok {
		return ""
	}
	return n.Add(n, big.NewInt(1)).String()
}

// later compares moments: numbers by their values, other texts letter by letter, to the minute where one is to the minute.
func later(a, b string) int {
	x, isNumber := new(big.Rat).SetString(a)
	y, alsoNumber := new(big.Rat).SetString(b)
	if isNumber && alsoNumber {
		return x.Cmp(y)
	}
	return strings.Compare(contract.AsFine(a, b))
}

func escaped(text string) string {
	raw, err := json.Marshal(text)
	if err != nil || len(raw) < 2 {
		return text
	}
	return string(raw[1 : len(raw)-1])
}

// different are the values of the scalars at a path that are not empty, each once, in their order.
func different(n answer.Node, path string) []string {
	var out []string
	seen := map[string]bool{}
	for _, at := range n.Seek(path) {
		if at.Value != "" && !seen[at.Value] {
			seen[at.Value] = true
			out = append(out, at.Value)
		}
	}
	return out
}
