package compile

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// codeWords are the words that error codes are made of, as most pages spell them.
const codeWords = `Invalid Parameter Missing Illegal Malformed Found Exist Account Operation Denied Unsupported Support
Status Incorrect Instance Resource Quota Exceed Limit Forbidden Permission Internal Error Service Unavailable Conflict
Duplicate Format Value Region Zone Group Security Network Balance Insufficient Enough Throttling Signature Token Template
Version Empty Length Access Database Cluster Certificate Listener Server Backend Specified Unknown Unauthorized Authorized
Dependency Violation Locked Creating Deleting Current Already Request Response Timeout Failure Failed Processing Mismatch
Protocol Character Description Password Connection Available Configuration Snapshot Address Balancer`

// rightSpelling is an error code as it was probably meant, where one of its words is one letter away from a common word or
// from a word of a parameter's name, or a blank stands behind one of its dots, as a translator of sentences puts it; "" where
// nothing looks misprinted. Pages misprint codes, and a server may well answer with the right spelling.
func rightSpelling(code string, params map[string]string) string {
	known := strings.Fields(codeWords)
	for _, name := range params {
		known = append(known, wordsOf(name)...)
	}
	right := strings.ReplaceAll(code, ". ", ".")
	changed := right != code && contract.ValidCode(right)
	for _, word := range wordsOf(code) {
		if meant := meantWord(word, known); meant != "" {
			right, changed = strings.Replace(right, word, meant, 1), true
		}
	}
	if !changed {
		return ""
	}
	return right
}

// shortest is how long a word has to be: of shorter ones, one letter makes another word.
const shortest = 6

func meantWord(word string, known []string) string {
	if len(word) < shortest || slices.ContainsFunc(known, func(k string) bool { return sameStem(word, k) }) {
		return ""
	}
	for _, k := range known {
		if len(k) >= shortest && oneApart(word, k) && word[0] == k[0] {
			return k
		}
	}
	return ""
}

// sameStem reports whether two words are one in two forms: Exceed and Exceeded, Value and Values.
func sameStem(a, b string) bool {
	stem := func(s string) string {
		s = strings.ToLower(s)
		for _, end := range []string{"ing", "ies", "ed", "es", "er", "or", "s", "d", "y", "e"} {
			if cut, ok := strings.CutSuffix(s, end); ok && len(cut) > 3 {
				return cut
			}
		}
		return s
	}
	return stem(a) == stem(b)
}

// oneApart reports whether one letter added, left out or changed, or two neighbours swapped, makes one word of another.
func oneApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return i < len(a) && (a[i+1:] == b[i+1:] || swapped)
	}
	return len(a)+1 == len(b) && a[i:] == b[i+1:]
}

// wordsOf takes a code or a name apart: a word begins with a capital.
func wordsOf(name string) []string {
	var out []string
	from := 0
	for i, r := range name {
		letter := unicode.IsLetter(r)
		if i > from && (unicode.IsUpper(r) || !letter) {
			out, from = append(out, name[from:i]), i
		}
		if !letter {
			from = i + 1
		}
	}
	if from < len(name) {
		out = append(out, name[from:])
	}
	return slices.DeleteFunc(out, func(w string) bool { return w == "" })
}

// spelled is an error whose code is read as it was meant, for what brings it about.
func spelled(e contract.ErrorCase) contract.ErrorCase {
	if e.Meant != "" {
		e.Code = e.Meant
	}
	return e
}
