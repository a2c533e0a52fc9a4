package contract

// Listing is the list that the answers of a reading operation are about, and how it is given in parts. Names are "" for what
// the page does not have.
type Listing struct {
	List   string `json:"list"   yaml:"list,omitempty"`   // its path in the result, with dots between
	Size   string `json:"size"   yaml:"size,omitempty"`   // the parameter that bounds the number of items
	Number string `json:"number" yaml:"number,omitempty"` // the parameter that says which part, counted from 1
	Token  string `json:"token"  yaml:"token,omitempty"`  // the parameter that says where to go on
	Next   string `json:"next"   yaml:"next,omitempty"`   // path of the member that names where to go on
	Total  string `json:"total"  yaml:"total,omitempty"`  // path of the member that counts all items
	// NumberAt and SizeAt are the paths of members beside the list that repeat the parameters under another name or in an object.
	NumberAt string `json:"numberAt" yaml:"numberAt,omitempty"`
	SizeAt   string `json:"sizeAt"   yaml:"sizeAt,omitempty"`
}
