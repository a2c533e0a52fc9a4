package contract

import "slices"

// The names of the extensions by which a description says what OpenAPI has no words for.
const (
	ExtAPI         = "x-rpc-api"                 // API
	ExtAction      = "x-rpc-action"              // text: the operation's name
	ExtLocations   = "x-rpc-parameter-locations" // list of texts: query, body
	ExtSource      = "x-rpc-source"              // PageSource at the root, else Citation
	ExtMembers     = "x-rpc-members"             // list of parameters: what lists and objects consist of, with N for every index
	ExtErrors      = "x-rpc-errors"              // list of DocumentedError
	ExtRole        = "x-rpc-role"                // Role
	ExtStyle       = "x-rpc-style"               // WireStyle
	ExtFlatPrefix  = "x-rpc-flat-prefix"         // text: the list or object that a parameter is of
	ExtDocumented  = "x-rpc-documented"          // text: the name as the page writes it
	ExtConstraints = "x-rpc-constraints"         // list of DocumentedConstraint
	ExtInferred    = "x-rpc-inferred"            // Inference
	ExtJSONSchema  = "x-rpc-json-schema"         // schema of the JSON text that a parameter carries
	ExtMasked      = "x-rpc-masked"              // true: the example hides part of the value
	ExtRequest     = "x-rpc-request-example"     // list of Pair: the operation's own parameters in the page's request example
	ExtChoices     = "x-rpc-choices"             // list of Choice: how many of some parameters a request may have
	ExtListing     = "x-rpc-listing"             // Listing: the list that an answer is about, and how it is given in parts
	ExtExample     = "x-rpc-example"             // text: the example of a value which breaks what is said of the value
	ExtExamples    = "x-rpc-examples"            // as examples: those of answers which are not what the schema says
	ExtSchema      = "x-rpc-schema"              // schema of the parameter that a security scheme is about
	ExtEcho        = "x-rpc-echo"                // text: the parameter whose value a member repeats
)

// ExtensionPrefix begins the name of every extension of ours.
const ExtensionPrefix = "x-rpc-"

// Extensions lists the names of all extensions that this version writes and reads.
func Extensions() []string {
	return []string{
		ExtAPI, ExtAction, ExtLocations, ExtSource, ExtMembers, ExtErrors, ExtRole, ExtStyle, ExtFlatPrefix, ExtDocumented, ExtConstraints, ExtInferred,
		ExtJSONSchema, ExtMasked, ExtRequest, ExtChoices, ExtListing, ExtExample, ExtExamples, ExtSchema, ExtEcho,
	}
}

func knownExtension(name string) bool { return slices.Contains(Extensions(), name) }

// API says which operation a description is of.
type API struct {
	Product string `json:"product" yaml:"product,omitempty"`
	Version string `json:"version" yaml:"version,omitempty"` // YYYY-MM-DD
	Style   string `json:"style"   yaml:"style,omitempty"`
	Action  string `json:"action"  yaml:"action,omitempty"`
}

// PageSource says which page a description was made from.
type PageSource struct {
	File   string `json:"file"   yaml:"file,omitempty"`
	SHA256 string `json:"sha256" yaml:"sha256,omitempty"` // hex, of the page's text
}

// Citation is a Source as documents hold it, with the hash of its quote.
type Citation struct {
	Line  int    `json:"line"  yaml:"line,omitempty"` // 1-based
	Quote string `json:"quote" yaml:"quote,omitempty"`
	Hash  string `json:"hash"  yaml:"hash,omitempty"`
}

// Cite is the source as documents hold it; empty when the fact stands nowhere.
func (s Source) Cite() Citation {
	if s.Line == 0 {
		return Citation{}
	}
	return Citation{Line: s.Line, Quote: s.Quote, Hash: s.Hash()}
}

// DocumentedError is one row of the error table as a description holds it.
type DocumentedError struct {
	Status       int     `json:"status"       yaml:"status,omitempty"` // 0 when the page gives none
	Code         string  `json:"code"         yaml:"code,omitempty"`
	Meant        string  `json:"meant"        yaml:"meant,omitempty"` // the code as it was probably meant, where the page misprints it
	Message      string  `json:"message"      yaml:"message,omitempty"`
	Description  string  `json:"description"  yaml:"description,omitempty"`
	Line         int     `json:"line"         yaml:"line,omitempty"`
	Quote        string  `json:"quote"        yaml:"quote,omitempty"`
	Hash         string  `json:"hash"         yaml:"hash,omitempty"`
	Trigger      Trigger `json:"trigger"      yaml:"trigger,flow"`
	Placeholders bool    `json:"placeholders" yaml:"placeholders,omitempty"` // the message has parts that the server fills in
}

// Document is the error as a description holds it.
func (e ErrorCase) Document() DocumentedError {
	at := e.At.Cite()
	return DocumentedError{
		Status: max(e.Status, 0), Code: e.Code, Meant: e.Meant, Message: e.Message, Description: e.Description,
		Line: at.Line, Quote: at.Quote, Hash: at.Hash, Trigger: e.Trigger, Placeholders: e.Placeholders,
	}
}

// Has reports whether a code is the error's: as the page prints it, or as it was probably meant.
func (e DocumentedError) Has(code string) bool {
	return code == e.Code || e.Meant != "" && code == e.Meant
}

// DocumentedConstraint is a constraint as a description holds it.
type DocumentedConstraint struct {
	Rule     Rule     `json:"rule"     yaml:"rule,omitempty"`
	Value    string   `json:"value"    yaml:"value,omitempty"`
	Values   []string `json:"values"   yaml:"values,omitempty,flow"` // when there are several
	Line     int      `json:"line"     yaml:"line,omitempty"`
	Quote    string   `json:"quote"    yaml:"quote,omitempty"`
	Hash     string   `json:"hash"     yaml:"hash,omitempty"`
	Inferred string   `json:"inferred" yaml:"inferred,omitempty"`
}

// Document is the constraint as a description holds it.
func (c Constraint) Document() DocumentedConstraint {
	at := c.At.Cite()
	d := DocumentedConstraint{Rule: c.Rule, Value: c.Value, Line: at.Line, Quote: at.Quote, Hash: at.Hash, Inferred: string(c.Inferred)}
	if len(c.Values) > 1 {
		d.Values = c.Values
	}
	return d
}
