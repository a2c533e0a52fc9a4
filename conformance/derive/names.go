package derive

import (
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// nameOf is a statement's id as the beginning of a fault's name.
func nameOf(statement string) string {
	return strings.ReplaceAll(strings.Replace(statement, "response/", "result/", 1), "/", ".")
}

// kindOf is what faults of different parameters and members have in common.
func kindOf(s contract.Subject, kind string) string {
	first, _, _ := strings.Cut(kind, "=")
	if i := strings.LastIndexByte(first, '.'); i >= 0 {
		first = first[i+1:] + ", of every request"
	}
	return string(s.Kind) + " " + string(s.Rule) + " " + first
}

// fit makes a value a part of a name.
func fit(value string) string {
	const most = 40 // letters
	runes := []rune(value)
	return strings.Join(strings.Fields(string(runes[:min(len(runes), most)])), "_")
}
