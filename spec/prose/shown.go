package prose

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Shown is a value that a description gives as an example.
type Shown struct {
	Value string
	At    contract.Source
}

// The forms in which a description gives an example of the value.
var (
	exampleChinese = regexp.MustCompile(`(?:例如|比如|譬如|示例|举例|如[：:])[：:，]?[“"‘']?([A-Za-z0-9_][A-Za-z0-9_.:/+-]*)[”"’']?(?:[。，；、）]|$)`)
	exampleEnglish = regexp.MustCompile(`(?i)(?:for example|e\.g\.|\bexamples?)[,:]? ["“‘']?([A-Za-z0-9_][A-Za-z0-9_.:/+-]*?)["”’']?(?:[.,;)](?: |$)|$)`)
)

// examplesIn are the values that the sentences about the parameter itself give as examples, no more than one of each.
func examplesIn(s Subject, all []Sentence) []Shown {
	var out []Shown
	for _, sn := range all {
		if !words.HasAny(sn.tight, "例", "如", "xample", "e.g.") || s.foreign(sn) {
			continue
		}
		for _, re := range []*regexp.Regexp{exampleChinese, exampleEnglish} {
			if m := re.FindStringSubmatch(sn.tight); m != nil && !s.placeholder(m[1]) {
				out = append(out, Shown{m[1], sn.At})
			}
		}
	}
	return out
}

// jsonArray are the words that say a value is a list in JSON.
var jsonArray = regexp.MustCompile(`(?i)json ?(?:array|list|数组|列表)`)

// travels says how a text that holds several values travels: as a list in JSON when the page shows one, whatever the text
// says of commas, or when nothing is shown and the text says so; with commas when the text says so. A text that holds one
// value has no style.
func travels(s Subject, all []Sentence) contract.WireStyle {
	if s.Typ.Name != "string" {
		return contract.StyleNone
	}
	switch {
	case slices.ContainsFunc(s.examples(), JSONList):
		if at := slices.IndexFunc(all, s.separates); at >= 0 && !saysArray(all) {
			s.doubt(all[at].At, "commas separate the values by the text, the example is a list in JSON; taken as JSON text")
		}
		return contract.StyleJSON
	case s.composite():
		return contract.StyleNone
	case s.jsonItems():
		return contract.StyleJSON
	case slices.ContainsFunc(all, s.separates):
		return contract.StyleSimple
	}
	return contract.StyleNone
}

func saysArray(all []Sentence) bool {
	for _, sn := range all {
		if jsonArray.MatchString(sn.tight) {
			return true
		}
	}
	return false
}
