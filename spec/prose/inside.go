package prose

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Member is what a description says of one member of the JSON text that it describes.
type Member struct {
	Path  string     // names from the outside in, with dots
	Shown bool       // examples show it
	Text  []Sentence // as if it were a description of its own
	At    contract.Source
	Case  contract.Source // the words of the case in which it is asked for; Line 0 when there is none
	Needs []Case          // what these words say of other parameters, all of it; nil when they say something else
}

// Inside is a description taken apart: what it says of the members, and what it says of the whole.
type Inside struct {
	Members []Member
	Rest    []Sentence
	Doubts  []Doubt
}

// MembersOf finds the members that a description explains: in the items of a list, in lines and in sentences that begin with
// the name of a member which examples show. What could be said of something else stays with the whole.
func MembersOf(all []Sentence, keys Keys, others func(string) bool) Inside {
	return membersWithin("", all, keys, others, 0)
}

func membersWithin(within string, all []Sentence, keys Keys, others func(string) bool, depth int) Inside {
	in := insider{within: within, keys: keys, others: others, t: textOf(all), taken: map[int]bool{}, seen: map[string]bool{}, depth: depth}
	if len(keys.paths) > 0 && depth < contract.MaxDepth {
		in.lists()
		in.lines()
		in.sentences()
	}
	for i, sn := range all {
		if !in.taken[i] {
			in.out.Rest = append(in.out.Rest, sn)
		}
	}
	return in.out
}

// insider takes a description apart.
type insider struct {
	within string // the member that it describes; empty for the whole
	keys   Keys
	others func(string) bool // names that something else has, too
	t      text
	taken  map[int]bool // the sentences that speak of members
	seen   map[string]bool
	depth  int
	out    Inside
}

// memberIntro are the words for members in a sentence that announces them.
var memberIntro = regexp.MustCompile(`(?i)字段|参数|属性|成员|\b(?:fields?|parameters?|attributes?|properties|members?|keys?)\b`)

// add adds a member with the sentences that explain it, and the members inside of it.
func (in *insider) add(m Member) {
	if in.seen[m.Path] {
		in.doubt(m.At, fmt.Sprintf("the member %q is explained twice; the first time counts", m.Path))
		return
	}
	in.seen[m.Path] = true
	i := len(in.out.Members)
	in.out.Members = append(in.out.Members, m)
	if !in.keys.holds(m.Path) {
		return
	}
	inner := membersWithin(m.Path, m.Text, in.keys, in.others, in.depth+1)
	in.out.Members[i].Text = inner.Rest
	in.out.Doubts = append(in.out.Doubts, inner.Doubts...)
	for _, k := range inner.Members {
		if !in.seen[k.Path] {
			in.seen[k.Path] = true
			in.out.Members = append(in.out.Members, k)
		}
	}
}

func (in *insider) doubt(at contract.Source, what string) {
	in.out.Doubts = append(in.out.Doubts, Doubt{at, what})
}

// take notes that sentences speak of a member.
func (in *insider) take(from, to int) {
	for i := from; i < to; i++ {
		in.taken[i] = true
	}
}

// rooted are sentences without the item that they stand in: what is left are the lists inside of it.
func rooted(sentences []Sentence, root *item) []Sentence {
	out := slices.Clone(sentences)
	items, lists := map[*item]*item{}, map[*list]*list{}
	var copied func(it *item) *item
	copied = func(it *item) *item {
		if it == nil || it == root {
			return nil
		}
		if have := items[it]; have != nil {
			return have
		}
		c := *it
		items[it] = &c
		if lists[it.list] == nil {
			l := *it.list
			l.members, l.level = false, max(1, l.level-levelOf(root))
			lists[it.list] = &l
		}
		c.list, c.within = lists[it.list], copied(it.within)
		return &c
	}
	for i := range out {
		out[i].in = copied(out[i].in)
		out[i].first = out[i].first && out[i].in != nil || i == 0
		out[i].line = ""
	}
	return out
}

func levelOf(it *item) int {
	if it == nil {
		return 0
	}
	return it.list.level
}

// unnamed is a sentence without the name of a member at its head; what stands in parentheses behind that is a clause of it.
func unnamed(sn Sentence, l memberLabel) Sentence {
	sn.Text = l.rest
	if l.notes != "" {
		sn.Text = l.notes + "，" + l.rest
	}
	sn.tight = tighten(sn.Text)
	return sn
}
