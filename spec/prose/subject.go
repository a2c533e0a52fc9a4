package prose

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// Subject is what a description describes.
type Subject struct {
	Parameter *contract.Parameter // nil for a response field
	Typ       contract.Type
	Action    string
	Returned  bool     // a member of a result, which may have any name
	Shown     []string // the values that request examples show, beside the parameter's own example

	doubts *[]Doubt
	seen   *seen
}

// seen is what follows from the examples of a subject, once for all readers.
type seen struct {
	examples  []string
	composite bool
	items     bool // a list in JSON
}

// prepared is the subject with what follows from its examples; where it has none, from those of its description.
func (s Subject) prepared(all []Sentence) Subject {
	s.seen = nil
	found := seen{examples: s.examples(), composite: s.composite()}
	if len(found.examples) == 0 {
		found.items = saysArray(all)
		found.composite = found.composite || !found.items && slices.ContainsFunc(all, showsObject)
	} else {
		found.items = slices.ContainsFunc(found.examples, JSONList)
	}
	s.seen = &found
	return s
}

// objectInText is a JSON object that a description gives as an example or as the form of the value.
var objectInText = regexp.MustCompile(`(?i)(?:例|如|格式|为|xample|format|such as|e\.g\.)[^{\[。]{0,24}\[? ?\{ ?(?:["“'”]|\w+["”]? ?:)`)

// saidObject are the words that say a value is a text in JSON.
var saidObject = regexp.MustCompile(`(?i)json ?(?:格式|字符串|串|对象|string|object|map|format|structure|text)|in (?:the )?json\b`)

func showsObject(sn Sentence) bool {
	return saidObject.MatchString(sn.tight) || strings.Contains(sn.Text, "{") && objectInText.MatchString(sn.Text)
}

// Doubt is what a text says in two ways that cannot both be right, so that nothing was read of it.
type Doubt struct {
	At   contract.Source
	What string
}

// doubt notes that nothing was read, and why.
func (s Subject) doubt(at contract.Source, what string) {
	if s.doubts != nil {
		*s.doubts = append(*s.doubts, Doubt{at, what})
	}
}

func (s Subject) isAction() bool {
	return s.Parameter != nil && !s.Returned && s.Parameter.Name == "Action"
}

func (s Subject) example() string {
	if s.Parameter == nil {
		return ""
	}
	return s.Parameter.Example
}

// itemType is the type of the parameter's value, or of the items of its list.
func (s Subject) itemType() contract.Type {
	if s.Typ.Name == "array" {
		return contract.Type{Name: cmp.Or(s.Typ.Item, "string")}
	}
	return s.Typ
}

// examples are the values that the page shows: the example of the row and those of requests, without what only stands for
// a value.
func (s Subject) examples() []string {
	if s.seen != nil {
		return s.seen.examples
	}
	var out []string
	for _, v := range append([]string{s.example()}, s.Shown...) {
		if v != "" && !s.placeholder(v) {
			out = append(out, v)
		}
	}
	return out
}

// masks are the forms of an example that hides a part of its value.
var masks = regexp.MustCompile(`\*\*|\.\*|x{3}|X{3}|\.{3}|…|^<.+>$|^\{.*\}$|^\$\{`)

// placeholder reports whether an example only stands for a value: it is the parameter's name, or hides a part.
func (s Subject) placeholder(v string) bool {
	return s.isName(v) || strings.ContainsAny(v, "*xX.…<{$") && masks.MatchString(v) && !jsonText(v)
}

// shows reports whether the page shows one of the values.
func (s Subject) shows(values []string) bool {
	return slices.ContainsFunc(s.examples(), func(e string) bool {
		return slices.ContainsFunc(Items(e), func(one string) bool { return slices.Contains(values, one) })
	})
}

// openName are the words of an item that stands for any other value.
var openName = regexp.MustCompile(`(?i)自定义|其他|其它|任意|任何|等|不填|为空|指定的|\b(?:custom|other|any|a fixed|specified|empty|blank|the)\b`)

// showsName reports whether the page shows one of the names, and that one has spaces or ideographs: it is the witness
// that the values of the list have them.
func (s Subject) showsName(names []string) bool {
	if slices.ContainsFunc(names, openName.MatchString) {
		return false
	}
	return slices.ContainsFunc(s.examples(), func(e string) bool {
		return slices.ContainsFunc(Items(e), func(one string) bool { return spacedOrWide(one) && slices.Contains(names, one) })
	})
}

// spacedOrWide reports whether a text has spaces or characters beyond ASCII.
func spacedOrWide(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r == ' ' || r >= utf8.RuneSelf })
}

// composite reports whether the value is a JSON object, or a list of them: what a text says of the members of such a
// value is said of no parameter.
func (s Subject) composite() bool {
	if s.seen != nil {
		return s.seen.composite
	}
	if s.Typ.Name == "object" || s.Typ.Item == "object" {
		return true
	}
	return slices.ContainsFunc(append([]string{s.example()}, s.Shown...), jsonObject)
}

// jsonItems reports whether the value is a list of plain values that travels as one text in JSON: limits of its items are
// none of the text.
func (s Subject) jsonItems() bool {
	return s.Typ.Name == "string" && s.seen != nil && s.seen.items
}

// jsonObject reports whether an example is a JSON object or a list of them, however broken.
func jsonObject(v string) bool {
	v = strings.TrimLeft(strings.ReplaceAll(v, `\`, ""), " \n\t")
	rest, list := strings.CutPrefix(v, "[")
	rest = strings.TrimLeft(rest, " \n\t")
	if !strings.HasPrefix(rest, "{") || len(rest) == 1 {
		return false
	}
	return list || strings.ContainsAny(rest, `:"`+"\u201c")
}

// jsonText reports whether an example is a JSON object or list.
func jsonText(v string) bool { return jsonObject(v) || JSONList(v) }

// JSONList reports whether an example is a list in JSON, however broken.
func JSONList(v string) bool {
	v = strings.TrimSpace(strings.ReplaceAll(v, `\`, ""))
	inner, ok := strings.CutPrefix(v, "[")
	if !ok {
		return false
	}
	inner = strings.TrimSpace(strings.TrimSuffix(inner, "]"))
	return jsonObject(v) || inner == "" || strings.ContainsRune("\"'“‘", words.First(inner)) || json.Valid([]byte(v))
}

// Items are the values that an example shows: itself, and those of a list, in JSON or between commas.
func Items(v string) []string {
	out := []string{v}
	var list []json.RawMessage
	if strings.HasPrefix(v, "[") && json.Unmarshal([]byte(v), &list) == nil {
		for _, one := range list {
			text := string(one)
			if json.Unmarshal(one, &text) != nil {
				text = string(one)
			}
			out = append(out, text)
		}
		return out
	}
	if !strings.ContainsAny(v, ",，;、") {
		return out
	}
	for _, one := range strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(",，;、", r) }) {
		out = append(out, strings.TrimSpace(one))
	}
	return out
}
