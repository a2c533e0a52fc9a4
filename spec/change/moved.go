package change

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// moved tells in one what was told as removed and added: a parameter or member under another name, which says the same in the
// same words, and a member in another place.
func (c *comparison) moved() {
	taken := map[int]bool{}
	var made []Change
	for i, gone := range c.changes {
		if gone.ID != "parameter-removed" && gone.ID != "member-removed" {
			continue
		}
		var fits []int
		for k, fresh := range c.changes {
			if !taken[k] && fresh.Kind == Added && fresh.Subject.Kind == gone.Subject.Kind && fresh.Subject.Rule == "" && c.movedAs(gone, fresh) != "" {
				fits = append(fits, k)
			}
		}
		if len(fits) != 1 {
			continue // none, or a guess
		}
		fresh := c.changes[fits[0]]
		taken[i], taken[fits[0]] = true, true
		made = append(made, Change{
			Row: row(c.movedAs(gone, fresh)), Subject: fresh.Subject, Was: gone.Subject.Name, Title: fresh.Title,
			Old: named(gone.Old, gone.Subject.Name), New: named(fresh.New, fresh.Subject.Name),
			Statements: IDs{Old: gone.Statements.Old, New: fresh.Statements.New},
		})
	}
	var left []Change
	for i, ch := range c.changes {
		if !taken[i] {
			left = append(left, ch)
		}
	}
	c.changes = slices.Concat(left, made)
}

func named(p *Place, name string) *Place {
	out := *p
	out.Value = name
	return &out
}

// movedAs is the kind of change that something gone and something new are together; "" when they are two things.
func (c *comparison) movedAs(gone, fresh Change) string {
	kind, was, is := gone.Subject.Kind, gone.Subject.Name, fresh.Subject.Name
	before, after := c.old.about(kind, was), c.now.about(kind, is)
	switch {
	case kind == contract.OfResponse && last(was) == last(is) && typeOf(before) == typeOf(after):
		if guessed(before) || guessed(after) {
			return "member-placed"
		}
		return "member-moved"
	case holder(was) != holder(is) || !c.sameWords(kind, was, is) || !slices.Equal(saying(before), saying(after)):
		return ""
	case kind == contract.OfResponse:
		return "member-renamed"
	}
	return "parameter-renamed"
}

func (d *Document) about(kind contract.SubjectKind, name string) []contract.Statement {
	return d.where(func(s contract.Statement) bool { return s.Subject.Kind == kind && s.Subject.Name == name })
}

// last is the last name of a path, and holder is what is before it.
func last(path string) string { return path[strings.LastIndex(path, ".")+1:] }

func holder(path string) string { return strings.TrimSuffix(path, last(path)) }

func typeOf(said []contract.Statement) string {
	for _, s := range said {
		if s.Subject.Rule == contract.RuleType {
			return s.Value
		}
	}
	return ""
}

// guessed reports whether only the order of the rows tells where the member is.
func guessed(said []contract.Statement) bool {
	return slices.ContainsFunc(said, func(s contract.Statement) bool { return s.Inferred == string(contract.ByTable) })
}

// saying are rules with their values, whatever they are about.
func saying(said []contract.Statement) []string {
	var out []string
	for _, s := range said {
		if s.Inferred != string(contract.ByName) {
			out = append(out, string(s.Subject.Rule)+"="+s.Value)
		}
	}
	slices.Sort(out)
	return out
}

// sameWords reports whether the rows of both versions say the same, and more than a word or two.
func (c *comparison) sameWords(kind contract.SubjectKind, was, is string) bool {
	const enough = 8 // bytes
	before, after := letters(sentences(c.old.texts[subject{kind, was}].said)), letters(sentences(c.now.texts[subject{kind, is}].said))
	return before == after && len(before) >= enough
}
