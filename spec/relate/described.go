package relate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	linkTarget  = regexp.MustCompile(`\]\([^)]*\)`)
	firstClause = regexp.MustCompile(`^[^。；，：;:,]*?(?:[。；，：;:,]|\.(?: |$)|$)`)
	plainWord   = regexp.MustCompile(`[a-z0-9]+`)
	// ofChoosing are words of what is asked for that say nothing of the thing itself.
	ofChoosing = regexp.MustCompile(`的|所属|所在|要|待|查询|需要|指定|过滤|筛选|\s`)
	smallWord  = regexp.MustCompile(`^(?:the|an?|of|that|is|are|which|to|in|for|you|want|query|by|on|with|specify|this|must|value)$`)
)

// described reports whether a member of the items is what a parameter speaks of, by all that their rows say: they show the same
// value, and are described by the same words, whatever their names.
func described(p contract.Parameter, m member) bool {
	return p.Example != "" && p.Example == m.example && len(p.Said) > 0 && gist(p.Said[0].Quote) != "" && gist(p.Said[0].Quote) == gist(m.said)
}

// gist is the first clause of a description without what does not tell the thing: its words in their alphabetical order.
func gist(text string) string {
	clause := strings.Trim(firstClause.FindString(strings.ToLower(linkTarget.ReplaceAllString(text, ""))), "。；，：;:,. ")
	if words.HasIdeograph(clause) {
		return ofChoosing.ReplaceAllString(clause, "")
	}
	found := slices.DeleteFunc(plainWord.FindAllString(clause, -1), func(w string) bool { return smallWord.MatchString(w) })
	slices.Sort(found)
	return strings.Join(found, " ")
}
