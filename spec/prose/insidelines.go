package prose

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// lines finds the lines that explain members: two of them at least, and all lines that begin with a name and a colon.
func (in *insider) lines() {
	type found struct {
		at    int
		label memberLabel
		path  string
	}
	var members []found
	for i, sn := range in.t.all {
		if in.taken[i] || sn.in != nil || !sn.first {
			continue
		}
		label, ok := memberLabelOf(sn.Text)
		if !ok || !label.sure || label.rest == "" || ownLabel(label.name) {
			continue
		}
		path, several := in.keys.of(label.name, in.within)
		if path == "" || several {
			if !saysMember(sn.tight) {
				return // a value, perhaps, and so are the others
			}
			continue
		}
		members = append(members, found{i, label, path})
	}
	if len(members) < 2 { //nolint:mnd // one line may speak of anything
		return
	}
	for _, m := range members {
		to := in.endOfLine(m.at)
		sentences := rooted(in.t.all[m.at:to], nil)
		sentences[0] = unnamed(sentences[0], m.label)
		in.take(m.at, to)
		in.add(Member{Path: m.path, Shown: true, Text: sentences, At: in.t.all[m.at].At})
	}
}

// endOfLine is the index behind the last sentence of a line, with the list that it announces.
func (in *insider) endOfLine(i int) int {
	to := i + 1
	for to < len(in.t.all) && in.t.all[to].in == nil && !in.t.all[to].first {
		to++
	}
	if announces(in.t.all[to-1].Text) {
		for to < len(in.t.all) && in.t.all[to].in != nil {
			to++
		}
	}
	return to
}

// pieceEnd separates the pieces of a sentence that explains several members.
var pieceEnd = regexp.MustCompile(`；|; `)

// sentences finds the sentences that speak of members by their names: in pieces that begin with one and a colon, or as a whole.
func (in *insider) sentences() {
	for i, sn := range in.t.all {
		if in.taken[i] || sn.in != nil {
			continue
		}
		if pieces := in.pieces(sn); len(pieces) > 1 {
			in.take(i, i+1)
			for _, p := range pieces {
				in.add(p)
			}
			continue
		}
		if paths := in.speaksOf(sn.Text); len(paths) > 0 {
			in.take(i, i+1)
			for _, path := range paths {
				in.say(path, sn)
			}
		}
	}
}

// pieces are the members that the pieces of a sentence explain, each a name with a colon and its text; nil when a piece is none.
func (in *insider) pieces(sn Sentence) []Member {
	var out []Member
	if len(sn.At.Quote) >= contract.MaxQuote-utf8.UTFMax {
		return nil // it is cut
	}
	for n, raw := range pieceEnd.Split(sn.At.Quote, -1) {
		raw = strings.TrimSpace(raw)
		text := strings.TrimSpace(page.Plain(looseMarks(raw)))
		if n == 0 {
			text = in.behindIntro(text)
		}
		label, ok := memberLabelOf(text)
		if !ok || !label.sure || !in.keys.has(label.name, in.within) {
			if strings.Trim(raw, "。. ") == "" {
				continue
			}
			return nil
		}
		path, _ := in.keys.of(label.name, in.within)
		at := contract.Quote(sn.At.Line, raw)
		piece := unnamed(Sentence{At: at, first: true}, label)
		out = append(out, Member{Path: path, Shown: true, Text: []Sentence{piece}, At: at})
	}
	return out
}

// behindIntro is a text without the words that announce members, when a member follows them.
func (in *insider) behindIntro(text string) string {
	for _, colon := range []string{"：", ": "} {
		_, rest, ok := strings.Cut(text, colon)
		if label, is := memberLabelOf(strings.TrimSpace(rest)); ok && is && label.sure && label.rest != "" && in.keys.has(label.name, in.within) {
			return strings.TrimSpace(rest)
		}
	}
	return text
}

// The sentences that begin with the names of members.
var (
	ofNames   = regexp.MustCompile("^(?:The (?:value|length)s? of (?:the )?|The )?[\"“`]?([A-Za-z_][A-Za-z0-9_]*)[\"”`]?(?:[ ]?(?:、|和|及|与|and|,)[ ]?[\"“`]?([A-Za-z_][A-Za-z0-9_]*)[\"”`]?)?[ ]?(?:参数|字段|field|parameter|key)?[ ]?(?:的)?[ ]?(.*)$")
	ofMembers = regexp.MustCompile(`(?i)^(?:取值|值|长度|必须|必填|必选|可选|默认|不能|最[大小多长短]|范围|仅?支持|类型|must|can|cannot|is (?:required|optional)|ranges|supports|defaults)`)
)

// speaksOf are the members that a sentence demands something of: it begins with their names, which nothing else has.
func (in *insider) speaksOf(text string) []string {
	m := ofNames.FindStringSubmatch(text)
	if m == nil || !ofMembers.MatchString(m[3]) || aboutCase(text) {
		return nil
	}
	var out []string
	for _, name := range m[1:3] {
		if name == "" {
			continue
		}
		path, several := in.keys.of(name, in.within)
		if path == "" || several || in.others(name) || in.keys.paths[name] == nil {
			return nil
		}
		out = append(out, path)
	}
	return out
}

// say adds a sentence to what is said of a member.
func (in *insider) say(path string, sn Sentence) {
	sn.first = true
	i := slices.IndexFunc(in.out.Members, func(m Member) bool { return m.Path == path })
	if i < 0 {
		in.seen[path] = true
		in.out.Members = append(in.out.Members, Member{Path: path, Shown: true, Text: []Sentence{sn}, At: sn.At})
		return
	}
	in.out.Members[i].Text = append(in.out.Members[i].Text, sn)
}
