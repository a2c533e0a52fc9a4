package prose

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/words"
)

// memberLabel is the name of a member at the head of a text that explains it.
type memberLabel struct {
	name  string
	notes string // what stands in parentheses behind it
	rest  string // the text behind all that
	sure  bool   // a colon, a dash or nothing follows it; else it may be a word of a sentence
}

// labelForm is a name, in quotes or not, with notes in parentheses behind it.
var labelForm = regexp.MustCompile("^[\"“'‘「`]?([A-Za-z_][A-Za-z0-9_.-]*)[\"”'’」`]?[ ]?((?:[ ]?[（(][^（）()]*[）)])*)[ ]*")

// memberLabelOf is the name of a member that a text begins with.
func memberLabelOf(text string) (memberLabel, bool) {
	m := labelForm.FindStringSubmatch(text)
	if m == nil {
		return memberLabel{}, false
	}
	l := memberLabel{name: strings.TrimRight(m[1], ".-"), notes: strings.Trim(m[2], " （）()"), rest: text[len(m[0]):]}
	switch first := words.First(l.rest); {
	case l.rest == "" || l.rest == "." || l.rest == "。":
		l.rest, l.sure = "", true
	case strings.ContainsRune("：:—–=", first):
		l.rest, l.sure = strings.TrimLeft(l.rest, "：:—–= "), true
	case words.HasPrefix(l.rest, "- ", "-- "):
		l.rest, l.sure = strings.TrimLeft(l.rest, "- "), true
	case strings.ContainsRune("，,、", first):
		l.rest = strings.TrimLeft(l.rest, "，,、 ")
	case first <= unicode.MaxASCII && !strings.HasSuffix(m[0], " "):
		return memberLabel{}, false // the word goes on
	}
	return l, l.name != ""
}
