package contract

import "strings"

// Tagging says where the items of a list have tags: pairs of a key and a value. It is the value of RuleFilterTag.
type Tagging struct {
	List       string // path of the list of tags in an item, with dots between; "" where every item is one tag of something
	Key, Value string // the members of a tag
	Of         string // where every item is one tag: the member that names what has it
	Alone      bool   // the page says what a key without a value chooses
}

// What stands in the text of a Tagging behind its members.
const (
	tagOf    = " of "
	tagAlone = " alone"
)

// String is the Tagging as a text: "Tags.Key,Tags.Value", "TagKey,TagValue of ResourceId", with " alone" at its end where it is.
func (t Tagging) String() string {
	within := ""
	if t.List != "" {
		within = t.List + "."
	}
	text := within + t.Key + "," + within + t.Value
	if t.Of != "" {
		text += tagOf + t.Of
	}
	if t.Alone {
		text += tagAlone
	}
	return text
}

// ReadTagging reads the text of a Tagging.
func ReadTagging(text string) (Tagging, bool) {
	var t Tagging
	text, t.Alone = strings.CutSuffix(text, tagAlone)
	text, t.Of, _ = strings.Cut(text, tagOf)
	key, value, ok := strings.Cut(text, ",")
	if i := strings.LastIndexByte(key, '.'); i >= 0 {
		t.List, key = key[:i], key[i+1:]
		value, ok = strings.CutPrefix(value, t.List+".")
	}
	t.Key, t.Value = key, value
	return t, ok && key != "" && value != ""
}
