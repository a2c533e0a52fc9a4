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

// named are the errors with the names of their variables. An error that is alone with its code and status is named by the code:
// Invalid.AggregatorId.Value is ErrInvalidAggregatorIdValue. Others of the same code and status have that and the
// first words of their message behind it. Where a code is documented with several statuses, its name is of the code, and the first of each status has that
// behind it. So a row that is added, wherever it stands, takes no name away, and errors.Is goes on to find by each what it found.
func named(found []glueError) []glueError {
	taken := map[string]bool{}
	var out []glueError
	for i, e := range found {
		code := "Err" + goName(firstOf(asciiLetters(e.Code), strconv.Itoa(e.Status)))
		other, alike := company(found, e), company(found[:i], e)
		if other.code > 0 && other.code > other.status && alike.code == 0 {
			all := e
			all.OfCode, all.Name = true, free(taken, code, digested(code, e.Code))
			out = append(out, all)
		}
		candidates := ofItself(code, e)
		switch {
		case alike.status > 0:
		case other.code > other.status:
			candidates = slices.Insert(candidates, 0, code+strconv.Itoa(e.Status))
		default:
			candidates = slices.Insert(candidates, 0, code, code+strconv.Itoa(e.Status)) // two codes may be one in Go
		}
		e.Name = free(taken, candidates[0], candidates[1:]...)
		out = append(out, e)
	}
	return out
}

// shared is how many errors have the code of another one, and how many of those its status too.
type shared struct{ code, status int }

// company counts the errors other than e.
func company(found []glueError, e glueError) shared {
	var out shared
	for _, o := range found {
		if o.Code != e.Code || o.Status == e.Status && o.Message == e.Message {
			continue
		}
		out.code++
		if o.Status == e.Status {
			out.status++
		}
	}
	return out
}

// ofItself are names of an error among others of its code that depend on itself alone, the shortest first. The last is nobody
// else's.
func ofItself(code string, e glueError) []string {
	status := strconv.Itoa(e.Status)
	var out []string
	for _, words := range []int{errorWords, moreErrorWords} {
		if said := beginning(e.Message, words); said != "" {
			out = append(out, code+status+said)
		}
	}
	return append(out, digested(code, status+e.Code+"\n"+e.Message))
}

// digested is a name that only one text gives.
func digested(name, text string) string {
	sum := sha256.Sum256([]byte(text))
	return name + "X" + hex.EncodeToString(sum[:4])
}

// free takes the first name that nobody has.
func free(taken map[string]bool, name string, others ...string) string {
	for _, other := range others {
		if !taken[name] {
			break
		}
		name = other
	}
	taken[name] = true
	return name
}

// beginning is a name of the first words of a message, without placeholders.
func beginning(message string, most int) string {
	words := strings.FieldsFunc(strings.ReplaceAll(message, "%s", " "), func(r rune) bool { return asciiLetters(string(r)) == "" })
	return goName(strings.Join(words[:min(len(words), most)], "."))
}
