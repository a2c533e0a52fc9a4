package prose

import (
	"regexp"
	"strings"
)

// An explained value: a value, a sign or a word that explains it, and the explanation.
var (
	explainedBy    = regexp.MustCompile(`^["“'‘]?([A-Za-z0-9_][A-Za-z0-9_./*-]*)["”'’]?[ ]?(?:[：:=＝]|[，,]?[ ]?(?:表示|代表|即|指)|为|是|[-–—]+[ ]?|[（(]|, (?:which )?(?:indicates|specifies|means) )[ ]?([^：]+)$`)
	explainedBlank = regexp.MustCompile(`^["“'‘]?([A-Za-z0-9_][A-Za-z0-9_./*-]*)["”'’]?[ ]+([^\x20-\x7e].*)$`)
	explainedDigit = regexp.MustCompile(`^(-?\d+)([^\x20-\x7e，。～].*)$`)
)

// explained are the values of a list each of which is explained in the same sentence: "zh 中文；en 英文", "0：off, 1：on".
func explained(text string) []string {
	for _, separators := range []string{"，,", "、"} {
		pieces := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(separators, r) })
		if out := explainedPieces(pieces); out != nil {
			return out
		}
	}
	return nil
}

// explainedPieces are the values that two pieces or more explain, one each.
func explainedPieces(pieces []string) []string {
	if len(pieces) < 2 { //nolint:mnd // one piece is no list
		return nil
	}
	var out []string
	for _, piece := range pieces {
		piece = strings.TrimSpace(piece)
		for _, word := range []string{"和", "或", "以及", "and ", "or "} {
			piece = strings.TrimPrefix(piece, word)
		}
		m := explainedBy.FindStringSubmatch(piece)
		if m == nil {
			m = explainedBlank.FindStringSubmatch(piece)
		}
		if m == nil {
			m = explainedDigit.FindStringSubmatch(piece)
		}
		if m == nil || !isValue(m[1]) {
			return nil
		}
		out = append(out, m[1])
	}
	return out
}

// firstWords are the words that begin the pieces of a list, "zh Chinese; en English"; only an example can tell that they
// are values.
func firstWords(text string) []string {
	var out []string
	for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '；' }) {
		word, _, more := strings.Cut(strings.TrimSpace(piece), " ")
		if !more || !isValue(word) {
			return nil
		}
		out = append(out, word)
	}
	return out
}
