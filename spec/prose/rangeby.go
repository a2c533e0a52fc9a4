package prose

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// RangeOf is a range that a text gives for one value of another parameter.
type RangeOf struct {
	Of     string // the parameter, as the text names it; "" where it has the value alone, at the head of an item
	Value  string
	Points []string // the bounds, and what is named between them
	At     contract.Source
}

// The pieces of such sentences, without marks of bold text and code.
const (
	rangeNumber   = `(-?\d{1,3}(?:,\d{3})+|-?\d+)`
	rangeBetween  = ` ?(?:,|，|~| ?- ?| to |至|到) ?`
	rangeInterval = `[\[(（【]? ?(?:-?\d{1,3}(?:,\d{3})+|-?\d+)` + rangeBetween + `(?:-?\d{1,3}(?:,\d{3})+|-?\d+) ?[\])）】]?`
	rangeUnion    = `(` + rangeInterval + `(?: ?(?:U|∪|或|or|and|和) ?` + rangeInterval + `)*)`
	rangeEnd      = `(?: ?(?:GiB|GB|MB|秒|个|seconds?|minutes?))?[。.；;，,]?(?: ?(?:单位|Unit)[：:].*)?$`
)

var (
	rangeItem    = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9_.-]*)(?: ?[（(][^（()）]*[）)])?(?:：|: ?)` + rangeUnion + rangeEnd)
	rangeChinese = regexp.MustCompile(`^(?:如果|若|当)(?:参数)?(` + needName + `)(?:参数)?(?:的)?(?:取值|值)?(?:设置)?(?:为|是|=)(` + needValue + `)时?，?(?:则|该参数|此参数|参数)?(?:的)?取值(?:范围)?(?:为|是|：)?` + rangeUnion + rangeEnd)
	rangeEnglish = regexp.MustCompile(`(?i)^(?:if|when) (?:you set )?(?:the )?(?:value of )?(?:the )?((?-i:` + needName + `))(?: parameter)? ?(?:is set to|is|to) (` + needValue + `), ?(?:the )?valid values(?: for this parameter| of this parameter)?(?: are|:)?(?: from)? ?` + rangeUnion + rangeEnd)
	rangeWhen    = regexp.MustCompile(`^Valid values(?: of (` + needName + `))? when (?:the )?(` + needName + `)(?: parameter)? is set to (` + needValue + `): ?` + rangeUnion + rangeEnd)
	oneInterval  = regexp.MustCompile(`([\[(（【]?) ?` + rangeNumber + rangeBetween + rangeNumber + ` ?([\])）】]?)`)
)

// RangesOf lists what a text says of the ranges of its parameter for values of another: items that begin with a value and give nothing
// but a range, and sentences that name the parameter. A list with an item that gives no range says nothing.
func (s Subject) RangesOf(all []Sentence) []RangeOf {
	var out []RangeOf
	broken := map[*list]bool{}
	for _, sn := range all {
		one, ok := s.rangeOf(sn)
		if sn.head() && !ok {
			broken[sn.in.list] = true
		}
		if ok {
			out = append(out, one)
		}
	}
	if len(broken) == 0 {
		return out
	}
	return slices.DeleteFunc(out, func(r RangeOf) bool {
		return r.Of == "" && slices.ContainsFunc(all, func(sn Sentence) bool { return sn.At == r.At && sn.in != nil && broken[sn.in.list] })
	})
}

// rangeOf reads one sentence.
func (s Subject) rangeOf(sn Sentence) (RangeOf, bool) {
	if !hasDigit(sn.Text) || len(sn.Text) > longestRange {
		return RangeOf{}, false
	}
	text := strings.NewReplacer("*", "", "`", "", "\u00a0", " ", "～", "~", "–", "~", "\\", "").Replace(sn.Text)
	parts := s.rangeParts(text, sn.head())
	if parts == nil {
		return RangeOf{}, false
	}
	points, ok := pointsOf(parts[2])
	return RangeOf{Of: parts[0], Value: parts[1], Points: points, At: sn.At}, ok
}

// rangeParts are the other parameter, "" for the one that a list is about, its value and the intervals of a sentence; nil when it
// gives no range.
func (s Subject) rangeParts(text string, head bool) []string {
	if m := rangeItem.FindStringSubmatch(text); m != nil && head {
		return []string{"", m[1], m[2]}
	}
	if m := rangeChinese.FindStringSubmatch(tighten(text)); m != nil {
		return m[1:4]
	}
	if m := rangeEnglish.FindStringSubmatch(text); m != nil {
		return m[1:4]
	}
	if m := rangeWhen.FindStringSubmatch(text); m != nil && (m[1] == "" || s.isName(m[1])) {
		return m[2:5]
	}
	return nil
}

const longestRange = 400 // bytes of a sentence that gives a range and nothing else

// pointsOf are the bounds of a union of intervals of whole numbers, with those that lie inside of it: "(0, 100] U (-100, 0]" is from -99
// to 100, with 0 inside. False when it has a gap.
func pointsOf(union string) ([]string, bool) {
	all, ok := intervalsOf(union)
	if !ok || len(all) == 0 {
		return nil, false
	}
	slices.SortFunc(all, func(a, b interval) int { return cmp.Compare(a.low, b.low) })
	points, high := []int64{all[0].low}, all[0].high
	for _, next := range all[1:] {
		if next.low > high+1 {
			return nil, false
		}
		if high > points[0] && high < next.high {
			points = append(points, high)
		}
		high = max(high, next.high)
	}
	points = append(points, high)
	var out []string
	for _, p := range slices.Compact(points) {
		out = append(out, strconv.FormatInt(p, 10))
	}
	return out, len(out) > 1
}

// interval is from one whole number to another, both of them in it.
type interval struct{ low, high int64 }

// intervalsOf are the intervals of a text in its order; false when one of them is none.
func intervalsOf(union string) ([]interval, bool) {
	var all []interval
	for _, m := range oneInterval.FindAllStringSubmatch(union, -1) {
		low, errLow := strconv.ParseInt(plainNumber(m[2]), 10, 64)
		high, errHigh := strconv.ParseInt(plainNumber(m[3]), 10, 64)
		openLow, openHigh := words.HasAny(m[1], "(", "（"), words.HasAny(m[4], ")", "）")
		if errLow != nil || errHigh != nil || (m[1] == "") != (m[4] == "") || openLow && openHigh {
			return nil, false // what has parentheses on both sides may be a remark
		}
		if openLow {
			low++
		}
		if openHigh {
			high--
		}
		if low > high {
			return nil, false
		}
		all = append(all, interval{low, high})
	}
	return all, true
}
