package prose

import (
	"fmt"
	"slices"
)

// lists finds the lists whose items explain members.
func (in *insider) lists() {
	for _, l := range in.t.lists {
		heads := in.t.heads[l]
		if in.taken[heads[0]] {
			continue // inside of a member
		}
		labels, ok := in.judge(l)
		if !ok {
			continue
		}
		bare, when := in.bare(l, labels), in.caseOf(l)
		for n, i := range heads {
			path, shown := in.path(labels[n], l)
			if path == "" {
				continue
			}
			to := in.endOf(i, bare && n == len(heads)-1)
			sentences := rooted(in.t.all[i:to], in.t.all[i].in)
			sentences[0] = unnamed(sentences[0], labels[n])
			in.take(i, to)
			in.add(Member{Path: path, Shown: shown, Text: sentences, At: in.t.all[i].At, Case: when.At, Needs: caseNamed(when.tight)})
		}
		if in.announcesValues(l) {
			in.taken[heads[0]-1] = true // it announces nothing else
		}
	}
}

// judge reports whether the items of a list explain members, with what they begin with: half of the names at their heads, at
// least, are members that examples show, and no words announce them as values.
func (in *insider) judge(l *list) ([]memberLabel, bool) {
	heads := in.t.items(l)
	labels := make([]memberLabel, len(heads))
	names, members, explained := 0, 0, false
	for n, sn := range heads {
		label, ok := memberLabelOf(sn.Text)
		if !ok || ownLabel(label.name) && !in.keys.has(label.name, in.within) {
			continue
		}
		path, several := in.keys.of(label.name, in.within)
		switch {
		case several:
			in.doubt(sn.At, fmt.Sprintf("%q may be any of several members of that name; it is left out", label.name))
			continue
		case path != "":
			members++
		case !label.sure:
			continue
		}
		names++
		labels[n] = label
		explained = explained || in.explains(in.t.heads[l][n], label)
	}
	if members == 0 || 2*members < names || !explained {
		return nil, false
	}
	if in.announcesValues(l) && !in.saysMembers(l) {
		in.doubt(heads[0].At, "the items of the list are announced as values and have the names of members; they are taken for neither")
		return nil, false
	}
	return labels, true
}

// announcesValues reports whether the sentence before a list announces values.
func (in *insider) announcesValues(l *list) bool {
	_, after, values := afterIntro(in.t.intro(l).tight)
	return values && after == ""
}

// explains reports whether an item says something of the name that it begins with.
func (in *insider) explains(i int, label memberLabel) bool {
	return label.rest != "" || in.endOf(i, false) > i+1
}

// saysMembers reports whether an item of a list says what is said of members: a type, whether it has to be there, its values.
func (in *insider) saysMembers(l *list) bool {
	heads := in.t.heads[l]
	return slices.ContainsFunc(in.t.all[heads[0]:in.endOf(heads[len(heads)-1], false)], func(sn Sentence) bool {
		return sn.in != nil && sn.in.list == l && (saysMember(sn.tight) || announcesOwn(sn))
	})
}

// path is where the member stands that an item explains: one that examples show, or one that is listed among them and said to be
// one; "" when it is none.
func (in *insider) path(label memberLabel, l *list) (path string, shown bool) {
	if label.name == "" {
		return "", false
	}
	if path, several := in.keys.of(label.name, in.within); path != "" || several {
		return path, true
	}
	if in.others(label.name) || !isName(label.name) || !memberIntro.MatchString(in.t.intro(l).Text) && !saysMember(tighten(label.notes+"，"+label.rest)) {
		return "", false
	}
	return below(in.within, label.name), false
}

// endOf is the index behind the last sentence of the item that begins at an index. Where the items are bare names, the lines
// behind the last one are its text.
func (in *insider) endOf(i int, open bool) int {
	it, to := in.t.all[i].in, i+1
	for to < len(in.t.all) && inItem(in.t.all[to].in, it) {
		to++
	}
	for open && to < len(in.t.all) && in.t.all[to].in == nil && !remark(in.t.all[to].Text) {
		to++
	}
	return to
}

func inItem(it, around *item) bool {
	for ; it != nil; it = it.within {
		if it == around {
			return true
		}
	}
	return false
}

// remark recognises the beginning of what is said of the whole.
func remark(text string) bool {
	label := labelOf(text)
	return announces(text) || label != "" && ownLabel(label) && !headOfRules(label)
}

// headOfRules recognises the labels of rules, which belong to what stands before them.
func headOfRules(label string) bool {
	_, _, values := afterIntro(label + "：")
	return values
}

// bare reports whether the items of a list are names of members and nothing else, with their text in the lines below.
func (in *insider) bare(l *list, labels []memberLabel) bool {
	for n, i := range in.t.heads[l] {
		last := n == len(labels)-1
		if labels[n].name == "" || labels[n].rest != "" || !last && in.endOf(i, false) == i+1 {
			return false
		}
	}
	return true
}

// caseOf is the sentence of the case that a list stands in, the zero sentence when it stands in none.
func (in *insider) caseOf(l *list) Sentence {
	first := in.t.heads[l][0]
	for it := in.t.all[first].in.within; it != nil; it = it.within {
		for i := first - 1; i >= 0; i-- {
			if sn := in.t.all[i]; sn.in == it && aboutCase(sn.Text) {
				return sn
			}
		}
	}
	return Sentence{}
}
