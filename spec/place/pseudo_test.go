package place_test

import "testing"

// A row for the items of a list makes the list one in a wrapper, whatever the example leaves out.
func TestRowsOfItems(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "an object, where the example has the wrapper", shown: `{"Disks":{"Disk":[{"Size":1}]}}`, rows: `
			Disks list:Disk
			Disk object
			Size string`, want: `
			Disks:object
			  Disk:[]object~
			    Size:string~`},
		{name: "an object, without an example", rows: `
			Disks list:Disk
			Disk object
			Size string`, want: `
			Disks:object
			  Disk:[]object?
			    Size:string?`, notes: `
			"Disk"; placed in "Disks"
			"Size"; placed in "Disk"`},
		{name: "an object of objects", shown: `{"Disks":{"Disk":[{"Size":1}]}}`, rows: `
			Disks object
			Disk object
			Size string`, want: `
			Disks:object
			  Disk:[]object~
			    Size:string~`},
		{name: "one in the other", shown: `{"Disks":{"Disk":[{"Size":1,"Tags":{"Tag":[{"Key":"a"}]}}]}}`, rows: `
			Disks list:Disk
			Disk -
			Size string
			Tags list:Tag
			Tag -
			Key string
			Value string`, want: `
			Disks:object
			  Disk:[]object~
			    Size:string~
			    Tags:object~
			      Tag:[]object~
			        Key:string~
			        Value:string?`, notes: `
			"Value"; placed in "Tag"`},
		{name: "the example calls the list otherwise", shown: `{"Servers":{"Servers":[{"Id":1,"Port":2}]}}`, rows: `
			Servers list:Server
			Server -
			Id string
			Port integer`, want: `
			Servers:object
			  Server:[]object?
			    Id:string~
			    Port:integer~`, notes: `
			the table lists "Server" inside "Servers", the example shows its members without it or under another name`},
		{name: "the example shows an object", shown: `{"Patterns":{"Product":"x","Names":{"Names":["a"]}}}`, rows: `
			Patterns list:Pattern
			Pattern -
			Names list
			Product string`, want: `
			Patterns:object
			  Pattern:[]object?
			    Names:object~
			      Names:[]string~
			    Product:string~`, notes: `
			the table lists "Pattern" inside "Patterns", the example shows its members without it or under another name
			no row lists "Names", which the example shows in "Names"`},
	})
}
