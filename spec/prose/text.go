package prose

// text is a description with its lists.
type text struct {
	all   []Sentence
	heads map[*list][]int // the sentences that begin the items of each list
	lists []*list         // in their order
}

func textOf(all []Sentence) text {
	t := text{all: all, heads: map[*list][]int{}}
	for i, sn := range all {
		if !sn.head() {
			continue
		}
		l := sn.in.list
		if t.heads[l] == nil {
			t.lists = append(t.lists, l)
		}
		t.heads[l] = append(t.heads[l], i)
	}
	return t
}

// items are the sentences that begin the items of a list.
func (t text) items(l *list) []Sentence {
	out := make([]Sentence, 0, len(t.heads[l]))
	for _, i := range t.heads[l] {
		out = append(out, t.all[i])
	}
	return out
}

// behind are the beginnings of the items of the list that begins right behind a sentence, or of the lines that say before
// their colon what they are about.
func (t text) behind(i int) []Sentence {
	if i+1 >= len(t.all) {
		return nil
	}
	next := t.all[i+1]
	if next.head() {
		if l := next.in.list; t.heads[l][0] == i+1 {
			return t.items(l)
		}
		return nil
	}
	return t.labelled(i + 1)
}

// labelled are the sentences that begin lines which say what they are about, from a sentence on: the first must be one.
// Other lines between them end nothing, unless they announce something.
func (t text) labelled(from int) []Sentence {
	var out []Sentence
	for _, sn := range t.all[from:] {
		if sn.in != nil || sn.line == "" && (len(out) == 0 || announces(sn.Text)) {
			break
		}
		if sn.first && sn.line != "" {
			out = append(out, sn)
		}
	}
	return out
}

// intro is the sentence before a list, the zero sentence when the list comes first.
func (t text) intro(l *list) Sentence {
	first := t.heads[l][0]
	if first == 0 {
		return Sentence{}
	}
	return t.all[first-1]
}
