package contract

// Contract is the typed middle between a page and the documents made from it.
type Contract struct {
	Page        string // as given to page.Parse
	SHA256      string // hex, of the page's bytes
	Title       Source
	Product     string // empty when the page does not say
	Version     string // YYYY-MM-DD; empty when the page does not say
	Action      string
	Style       string // RPC
	Description string
	Parameters  []Parameter // page order; only what the page lists
	Response    *Field      // the result object; never nil, without fields when the page lists none
	Unplaced    []Unplaced  // rows of the page that say nothing testable
	Errors      []ErrorCase // page order
	Examples    []Example
	Request     []Pair // the operation's own parameters in the page's first request example, in its order
	Choices     []Choice
	Demands     []Demand // what sentences about parameters demand by their words, page order
}

// Choice is what a sentence says of how many of some optional parameters a request may have: at least one of them, at most
// one, or both.
type Choice struct {
	Of    []string `json:"of"    yaml:"of,omitempty"` // names of parameters, every index as N
	Least bool     `json:"least" yaml:"least,omitempty"`
	Most  bool     `json:"most"  yaml:"most,omitempty"`
	Line  int      `json:"line"  yaml:"line,omitempty"`
	Quote string   `json:"quote" yaml:"quote,omitempty"`
}

// Pair is one parameter of a request example.
type Pair struct {
	Name  string `json:"name"  yaml:"name,omitempty"` // as it travels
	Value string `json:"value" yaml:"value,omitempty"`
	Line  int    `json:"line"  yaml:"line,omitempty"`
}

// Source is where on the page a fact stands. Quote is a verbatim piece of that one line.
type Source struct {
	Line  int
	Quote string
}

// Role tells whose parameter it is.
type Role string

// The roles: RoleCommon parameters select operation, version and format, RoleSignature ones carry the signature,
// RoleBusiness ones are the operation's own.
const (
	RoleCommon    Role = "common"
	RoleSignature Role = "signature"
	RoleBusiness  Role = "business"
)

// WireStyle says how a list or an object travels. The words are those of the public metadata of RPC operations.
type WireStyle string

// The styles: repeatList is Name.1, Name.2; flat is Name.Member; json is a JSON text; simple is one text with separators.
const (
	StyleNone       WireStyle = ""
	StyleRepeatList WireStyle = "repeatList"
	StyleFlat       WireStyle = "flat"
	StyleJSON       WireStyle = "json"
	StyleSimple     WireStyle = "simple"
)

// Inference says what a fact was derived from that the page does not state.
type Inference string

// The inferences.
const (
	NotInferred Inference = ""
	ByExample   Inference = "example"
	ByTable     Inference = "table"
	ByProse     Inference = "prose"
	ByName      Inference = "name"
	// ByAbsence and ByContradiction lower what a row says: the page's own example leaves the member out, or the text names
	// a case; the page's own example has another type.
	ByAbsence       Inference = "absence"
	ByContradiction Inference = "contradiction"
	// ByQuotes lowers the type of a row where the page's own JSON example shows a text, as it does of every value: an example
	// made from the one in XML shows no types.
	ByQuotes Inference = "quotes"
	// ByMisprint lowers an error whose code the page seems to misprint.
	ByMisprint Inference = "misprint"
)

// Parameter is one request parameter of the page.
type Parameter struct {
	Name        string // every index as N: Tag.N.Key
	Documented  string // as the page writes it
	Type        Type
	Required    bool
	RequiredAt  Source // Line 0 when the page has no column for it
	Absence     Source // the text that tells what leaving it out means, when the table calls it required
	TypeAt      Source // Line 0 when the page does not give the type
	Role        Role
	Style       WireStyle
	OtherType   bool   // the page itself shows a value of another type
	Omitted     bool   // required by its row, which every request example or the row's own text speaks against
	Within      string // the list or object it belongs to, empty at the top
	InText      bool   // a member of the JSON text that Within carries, no parameter of its own
	Example     string
	Masked      bool // the example hides part of the value behind stars
	Description string
	Constraints []Constraint
	At          Source
	Said        []Source  // the sentences of the description
	Inferred    Inference // how its place was found, when the row alone does not show it
}

// Constraint is one rule about the values of a parameter or a response field.
type Constraint struct {
	Rule     Rule
	Value    string   // in string form; for an enum the values joined by commas
	Values   []string // of an enum
	At       Source
	Inferred Inference
}

// Constraint returns the parameter's first constraint of the rule.
func (p Parameter) Constraint(rule Rule) (Constraint, bool) { return Find(p.Constraints, rule) }

// Find returns the first constraint of a rule.
func Find(cs []Constraint, rule Rule) (Constraint, bool) {
	for _, c := range cs {
		if c.Rule == rule {
			return c, true
		}
	}
	return Constraint{}, false
}

// Field is one member of the result.
type Field struct {
	Name        string // empty for the items of a list and for the result itself
	Type        Type
	Fields      []*Field // of an object
	Items       *Field   // of an array
	Values      *Field   // of a map, when the page describes what its values hold
	Example     string
	Description string
	Constraints []Constraint // of its value, or of every item of a list of values
	At          Source       // Line 0 when no row lists it
	Said        []Source     // the sentences of the description
	TypeAt      Source
	Inferred    Inference  // how its place in the tree was found
	Sometimes   bool       // the page's own words or examples show results without it
	Always      bool       // the page's own words say that it is there in every case, and empty in some
	Returned    []Returned // the cases in which the page's words say that it is there
	Partly      bool       // the page's words name more cases than Returned has
	OtherType   bool       // the page's own JSON example has it in another type
	Quoted      bool       // the page's own JSON example has it as a text, as it has every value
}

// Unplaced is a row of the page that no statement stands for.
type Unplaced struct {
	Kind, Name, Reason string
	Line               int
}

// ErrorCase is one row of the error table.
type ErrorCase struct {
	Status       int // 0 when the page gives none that is a number
	Code         string
	Meant        string // the code as it was probably meant, where the page seems to misprint it
	Message      string
	Description  string
	Placeholders bool // the message has parts that the server fills in
	Trigger      Trigger
	At           Source
}

// Example is one example of the page.
type Example struct {
	Kind        string // request, json or xml
	Failure     bool
	Status      int // 0 when the example shows none
	StatusAt    Source
	ContentType string // empty when the example shows none
	TypeAt      Source
	Body        string
	BodyAt      Source
	Root        string // XML: name of the root element
	RootAt      Source
	Value       *Value // JSON: what the body holds; nil when it cannot be read
	Misshapen   bool   // what is inside of what in Value is a guess, for the body is broken
	Unreadable  string // why no answer can be compared with it, or no request made like it; empty when one can
	Doubted     bool   // the rows speak against it: it leaves out what they require, or has what they do not list
}
