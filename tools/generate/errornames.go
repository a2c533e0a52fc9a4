package generate

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// How many words of a message tell errors of one status and code apart; more where those are alike.
const (
	errorWords     = 5
	moreErrorWords = 12
)

// nameErrors gives each error the name of a variable. The first of a code is named by the code alone:
// Invalid.AggregatorId.Value is ErrInvalidAggregatorIdValue. A later one of another status has the status behind it, and one
// of the same status the first words of its message, so that no name depends on how many rows there are or on those between:
// a row that is added renames none but those that follow it and were alone with their code.
func nameErrors(found []glueError) {
	taken := map[string]bool{}
	for i := range found {
		e := &found[i]
		code := "Err" + goName(firstOf(asciiLetters(e.Code), strconv.Itoa(e.Status)))
		otherStatus := !slices.ContainsFunc(found[:i], func(o glueError) bool { return o.Code == e.Code && o.Status == e.Status })
		sum := sha256.Sum256([]byte(strconv.Itoa(e.Status) + e.Code + "\n" + e.Message))
		candidates := []string{code, code + beginning(e.Message, errorWords), code + beginning(e.Message, moreErrorWords), code + "X" + hex.EncodeToString(sum[:4])}
		if otherStatus {
			candidates = slices.Insert(candidates, 1, code+strconv.Itoa(e.Status))
		}
		e.Name = candidates[len(candidates)-1]
		if at := slices.IndexFunc(candidates, func(name string) bool { return !taken[name] }); at >= 0 {
			e.Name = candidates[at]
		}
		taken[e.Name] = true
	}
}

// beginning is a name of the first words of a message, without placeholders.
func beginning(message string, most int) string {
	words := strings.FieldsFunc(strings.ReplaceAll(message, "%s", " "), func(r rune) bool { return asciiLetters(string(r)) == "" })
	return goName(strings.Join(words[:min(len(words), most)], "."))
}
