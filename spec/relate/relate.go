package relate

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Relation is one statement about answers held against one another.
type Relation struct {
	Name     string // of a parameter, of a member or of the operation
	Rule     contract.Rule
	Value    string
	At       contract.Source
	Inferred contract.Inference
}

// Of lists the relations of a contract. Those of an operation that changes state are about one answer alone, since others differ by
// what it does.
func Of(c *contract.Contract) []Relation {
	if c.Response == nil {
		return nil
	}
	f := newFinder(c)
	f.sent()
	f.made()
	if !contract.Reads(c.Action) {
		return f.found
	}
	f.paging()
	f.filters()
	f.unfiltered()
	f.tags()
	f.counts()
	f.times()
	f.spans()
	f.defaults()
	f.occasional()
	f.included()
	f.naming()
	f.inOrder()
	return f.found
}

// ListingOf is the list that the answers of an operation are about, and how it is given in parts; without a list the zero
// value.
func ListingOf(c *contract.Contract) contract.Listing {
	if !contract.Reads(c.Action) || c.Response == nil {
		return contract.Listing{}
	}
	return newFinder(c).listing
}

// finder finds the relations of one contract.
type finder struct {
	contract *contract.Contract
	list     list
	listing  contract.Listing
	found    []Relation
}

func newFinder(c *contract.Contract) *finder {
	f := &finder{contract: c}
	f.list = mainList(c)
	if f.list.path != "" {
		f.listing = listingOf(c, f.list)
	}
	if !lists(c.Action) && f.listing.Size == "" && f.listing.Total == "" {
		f.list, f.listing = list{}, contract.Listing{}
	}
	return f
}

// lists reports whether an operation is there for a list, by its name. One that gets, checks or describes one thing may have a
// list in its answer, which is a part of that thing.
func lists(action string) bool {
	for _, verb := range []string{"List", "Query", "Search", "Batch", "Count", "Describe"} {
		if thing, ok := strings.CutPrefix(action, verb); ok {
			return verb != "Describe" || !single.MatchString(thing)
		}
	}
	return strings.HasPrefix(action, "Get") && plural.MatchString(action)
}

// The ends of the names of operations about one thing, and about several.
var (
	single = regexp.MustCompile(`(?:Attributes?|Detail|Details|Info|Status|Config|Configuration)$`)
	plural = regexp.MustCompile(`(?:[^s]s|List|All)$`)
)

func (f *finder) add(r Relation) { f.found = append(f.found, r) }

// parameter finds one of the operation's own parameters.
func (f *finder) parameter(name string) (contract.Parameter, bool) {
	for _, p := range f.contract.Parameters {
		if p.Name == name {
			return p, true
		}
	}
	return contract.Parameter{}, false
}

// by is what a relation rests on: the sentence that says it, else the row whose name suggests it.
func by(row contract.Source, sentences []contract.Source, says *regexp.Regexp) (contract.Source, contract.Inference) {
	for _, s := range sentences {
		if says.MatchString(s.Quote) {
			return s, contract.NotInferred
		}
	}
	return row, contract.ByName
}

// says reports whether a sentence says something.
func says(sentences []contract.Source, what *regexp.Regexp) bool {
	for _, s := range sentences {
		if what.MatchString(s.Quote) {
			return true
		}
	}
	return false
}
