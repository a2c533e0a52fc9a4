package change

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// What of a text is no part of its meaning: where links lead, and the sentences that point to other documents.
var (
	linkTarget  = regexp.MustCompile(`\]\([^)]*\)`)
	pointing    = regexp.MustCompile(`(?i)\bfor (?:more|further|details|detailed|a (?:complete |full )?list|information)[^.;。；\n]*\bsee\b[^.;。；\n]*|\b(?:see|refer to) \[[^\]\n]*\]?`)
	pointingCN  = regexp.MustCompile(`[，,]?(?:关于[^。；\n]{0,40}[，,])?(?:具体|更多信息|详情|详细信息|更多详情|更多)?(?:内容|说明)?[，,]?请?(?:参见|参考|参阅|查看)[^。；;\n]*`)
	endOf       = regexp.MustCompile(`[。！？；;!?\n]+|\.(?:\s+|$)`)
	thousands   = regexp.MustCompile(`(\d),(\d{3})\b`)
	ending      = regexp.MustCompile(`(?i)\bdeprecated\b|\bobsolete\b|\bdiscontinued\b|\b(?:scheduled to|will) be removed\b|下线|废弃|弃用`)
	aroundIdeas = regexp.MustCompile(`\s*(\p{Han})\s*`)
)

// sentence is one of a text: as it stands there, and what it means, letters and digits without what marks them up.
type sentence struct{ raw, means string }

func sentences(text string) []sentence {
	text = linkTarget.ReplaceAllString(html.UnescapeString(text), "]")
	text = pointing.ReplaceAllString(pointingCN.ReplaceAllString(text, ""), "")
	var out []sentence
	for _, s := range endOf.Split(text, -1) {
		if m := meaning(s); m != "" {
			out = append(out, sentence{strings.TrimLeft(words.OneLine(s), "-*• "), m})
		}
	}
	return out
}

// meaning is a text without case, markup, masks, escapes and blanks, and with letters of one width.
func meaning(s string) string {
	s = linkTarget.ReplaceAllString(thousands.ReplaceAllString(html.UnescapeString(s), "$1$2"), "]")
	s = strings.Map(func(r rune) rune {
		const first, last, shift = '！', '～', '！' - '!'
		if r >= first && r <= last {
			r -= shift
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		case r == '*' || r == '\\' || r == '_' || r == '`' || unicode.In(r, unicode.Mn, unicode.Cf):
			return -1
		}
		return ' '
	}, s)
	return aroundIdeas.ReplaceAllString(words.OneLine(s), "$1")
}

// reworded adds the rows whose texts mean something else, where no change says so yet. Texts in two languages are not
// compared: what can be told of them, statements do.
func (c *comparison) reworded() {
	if c.old.chinese() != c.now.chinese() {
		return
	}
	settled := c.changes
	for key, before := range c.old.texts {
		after, still := c.now.texts[key]
		if !still || words.HasIdeograph(before.said) != words.HasIdeograph(after.said) {
			continue
		}
		told := toldOf(settled, key)
		gone, fresh := sentences(strings.ReplaceAll(before.said, c.old.Action, c.now.Action)), sentences(after.said)
		lost, made := told.without(gone, fresh), told.without(fresh, gone)
		if len(lost)+len(made) == 0 || letters(gone) == letters(fresh) {
			continue
		}
		id := "reworded"
		switch {
		case ending.MatchString(raw(made)) && !ending.MatchString(before.said):
			id = "deprecated"
		case among(lost, c.old.unread[key]) || among(made, c.now.unread[key]):
			id = "demand-reworded"
		}
		c.add(Change{
			Row: row(id), Subject: Subject{Kind: key.kind, Name: key.name}, Title: titleOf(key.kind, key.name, ""),
			Old: &Place{File: c.old.File, Line: before.line, Value: raw(lost), Quote: before.said},
			New: &Place{File: c.now.File, Line: after.line, Value: raw(made), Quote: after.said},
		})
	}
}

// told is what changes say of a row: sentences by what they mean, values that their lists gained or lost, or all.
type told struct {
	sentences map[string]bool
	values    []string
	all       bool
}

// toldOf gathers what is told of a row. What a change quotes may stand in other rows, too.
func toldOf(changes []Change, key subject) told {
	out := told{sentences: map[string]bool{}}
	for _, ch := range changes {
		for _, p := range []*Place{ch.Old, ch.New} {
			if p != nil {
				for _, s := range sentences(p.Quote) {
					out.sentences[s.means] = true
				}
			}
		}
		if ch.Subject.Kind != key.kind || ch.Subject.Name != key.name {
			continue
		}
		out.all = out.all || ch.Subject.Rule == contract.RulePresent && ch.ID != "surer" && ch.ID != "less-sure"
		if canonical(ch.Subject.Rule) == contract.RuleEnum {
			out.values = append(out.values, difference(ch.Old, ch.New)...)
		}
	}
	return out
}

// difference are the listed values that one of two places has, by what they mean.
func difference(before, after *Place) []string {
	list := func(p *Place) []string {
		if p == nil {
			return nil
		}
		return strings.Split(p.Value, comma)
	}
	var out []string
	for _, v := range slices.Concat(list(before), list(after)) {
		if slices.Contains(list(before), v) != slices.Contains(list(after), v) {
			out = append(out, meaning(v))
		}
	}
	return out
}

// without are the sentences that the others lack and that nothing has told.
func (t told) without(list, others []sentence) []sentence {
	var out []sentence
	for _, s := range list {
		known := t.all || t.sentences[s.means] || slices.ContainsFunc(others, func(o sentence) bool { return o.means == s.means }) ||
			slices.ContainsFunc(t.values, func(v string) bool { return strings.HasPrefix(s.means, v) })
		if !known {
			out = append(out, s)
		}
	}
	return out
}

// raw are sentences as they stand on the page.
func raw(list []sentence) string {
	var out []string
	for _, s := range list {
		out = append(out, s.raw)
	}
	return strings.Join(out, "; ")
}

// among reports whether one of some sentences means one of others.
func among(list []sentence, meanings []string) bool {
	return slices.ContainsFunc(list, func(s sentence) bool { return slices.Contains(meanings, s.means) })
}

// letters are all sentences together, wherever they are cut.
func letters(list []sentence) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(strings.ReplaceAll(s.means, " ", ""))
	}
	return b.String()
}

// titleOf is the id of a statement, or its beginning.
func titleOf(kind contract.SubjectKind, name string, rule contract.Rule) string {
	out := name
	switch kind {
	case contract.OfParameter, contract.OfExample:
	default:
		out = string(kind) + "/" + name
	}
	if rule != "" {
		out += "/" + string(rule)
	}
	return out
}
