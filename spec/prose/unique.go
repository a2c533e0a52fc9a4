package prose

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// The words by which a text says that what an operation makes must have a name that nothing else has, and the places within
// which it must be so. What is said of ids, of keys, of two values together and of requests is another matter.
var (
	uniqueChinese = regexp.MustCompile(`唯一(?:性|的)?(?:[，。；、）) ]|$)|不(?:能|可以?|允许|得)(?:重复|重名|同名)|不(?:能|可以?|允许|得)(?:与|和|跟)[^。，]{0,30}(?:重名|同名|重复)`)
	uniqueEnglish = regexp.MustCompile(`(?i)\b(?:must|should|has to|needs? to|is|are) (?:also )?(?:be )?unique\b|\b(?:cannot|must not|can not) be (?:duplicated|repeated|duplicate)\b`)
	notOfNames    = regexp.MustCompile(`(?i)唯一标[识示]|请求|幂等|组合|标识|\b(?:ids?|identifiers?|keys?|tokens?|requests?|combinations?)\b`)

	placesChinese = regexp.MustCompile(`同一个?|单个|一个|[您你]?当前|指定`)
	placeEnds     = regexp.MustCompile(`内|下|中|其他|其它|不同|的|关联|[，。、]`)
	placesEnglish = regexp.MustCompile(`(?i)\b(?:within|in|associated with) (?:an?|one|the|each|every)(?: same| specified| current)? ([a-z]+(?: (?:and )?[a-z]+)?)`)
	notOfPlace    = regexp.MustCompile(`(?i) (?:in|within|for|of|to|and the)(?: .*)?$`)
)

// OfRegion stands for the region among the places within which a name must be unique.
const OfRegion = "region"

// readUniqueName reads that the name which an operation gives what it makes must be that of nothing else. The value is the place
// within which it must be so, in the words of the text: OfRegion for the region, "" where it says none.
func readUniqueName(s Subject, all []Sentence) []contract.Constraint {
	if s.Parameter == nil || !namesWhatIsMade(s.Action, s.Parameter.Documented) {
		return nil
	}
	for _, sn := range all {
		text := sn.Text
		if !words.HasAny(text, "唯一", "重", "同名", "nique", "uplicate", "repeated") || s.foreign(sn) || aboutCase(text) || notOfNames.MatchString(text) {
			continue
		}
		if uniqueChinese.MatchString(text) || uniqueEnglish.MatchString(text) {
			return []contract.Constraint{{Rule: contract.RuleUniqueName, Value: placeIn(text), At: sn.At}}
		}
	}
	return nil
}

// namesWhatIsMade reports whether an operation makes something, and the parameter is its name: StackGroupName of
// CreateStackGroup, AclName of CreateAccessControlList. The name of something else is that of what is there already.
func namesWhatIsMade(action, parameter string) bool {
	made, ok := contract.Makes(action)
	lower := strings.ToLower(parameter)
	stem, named := strings.CutSuffix(lower, "name")
	made = strings.ToLower(made)
	return ok && named && (strings.Contains(made, stem) || stem != "" && strings.Contains(stem, made) || abbreviates(stem, made))
}

// abbreviates reports whether a short word has its letters from a long one, in their order, and begins like it.
func abbreviates(short, long string) bool {
	if short == "" || !strings.HasPrefix(long, short[:1]) {
		return false
	}
	for _, r := range short {
		i := strings.IndexRune(long, r)
		if i < 0 {
			return false
		}
		long = long[i+1:]
	}
	return true
}

// placeIn is the narrowest place that a sentence names.
func placeIn(text string) string {
	place := ""
	for i, piece := range placesChinese.Split(text, -1) {
		if i == 0 {
			continue // before the first place
		}
		if end := placeEnds.FindStringIndex(piece); end != nil {
			piece = piece[:end[0]]
		}
		if piece != "" && !words.HasAny(piece, "账号", "账户", "用户") && !strings.ContainsFunc(piece, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
			place = piece
		}
	}
	if m := placesEnglish.FindStringSubmatch(text); m != nil {
		place = notOfPlace.ReplaceAllString(strings.ToLower(m[1]), "")
	}
	if words.HasAny(place, "地域", "地区", "region") || place == "" && words.HasAny(text, "地域", "地区") {
		return OfRegion
	}
	return place
}
