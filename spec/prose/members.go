package prose

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/words"
)

// memberWords are the words that an item has when it explains a member of a value: its type, or whether it is required.
var memberWords = regexp.MustCompile(`(?i)(?:string|integer|int|long|boolean|bool|float|double|list|map|array|object)[ ]?类型|类型[：:为][ ]?(?:string|integer|int|long|boolean|float|double|list|map|array|object)|` +
	`must be (?:set to )?(?:a|an) (?:string|integer|boolean|long)\b|\b(?:string|integer|boolean|long|array) type\b|data type|` +
	`this (?:parameter|field) is (?:required|optional)|[（(](?:必[填选需]|可选|选填|required|optional)[)）]|[，：](?:非?必[填选需]|可选)(?:参数)?[，。]`)

// markMembers tells the lists whose items explain members of a value from those whose items are values: an item of the
// first kind says the type of its member, whether it is required, or which values it has.
func markMembers(all []Sentence) {
	for _, sn := range all {
		if sn.in == nil || sn.in.list.members {
			continue
		}
		if isName(sn.in.label) && (saysMember(sn.tight) || announcesOwn(sn)) {
			sn.in.list.members = true
		}
	}
}

func saysMember(text string) bool {
	return words.HasAny(text, "类型", "ype", "TYPE", "必", "选", "equired", "ptional", "must be ", "Must be ") && memberWords.MatchString(text)
}

// announcesOwn reports whether a sentence of an item announces values that are those of what the item is about.
func announcesOwn(sn Sentence) bool {
	before, _, ok := afterIntro(sn.tight)
	return ok && (before != "" || !sn.first)
}

// isName reports whether a label can be the name of a member: a word of letters that begins with one.
func isName(label string) bool {
	if label == "" || !words.IsLetter(label[0]) {
		return false
	}
	for i := range len(label) {
		if c := label[i]; !words.IsWordByte(c) && c != '.' && c != '-' {
			return false
		}
	}
	return true
}
