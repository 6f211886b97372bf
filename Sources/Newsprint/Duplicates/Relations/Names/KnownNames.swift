/// English names of persons and places that end as common words do, such as *Keller* and *Leeds*, and that are no such words:
/// written down from common knowledge.
enum KnownNames {
  /// Whether a word is one of them.
  static func contains(_ hash: UInt64) -> Bool { names.contains(hash) }

  private static let names = HashSet64(
    ScannerPool.withScanner {
      $0.words(
        in: """
          keller weber becker wagner schneider fischer meyer meier mayer bauer hofer huber moser steiner zimmer zeller heller \
          haller koller fuller tyler tucker fowler spencer palmer oliver alexander lancaster webster foster forster sumner \
          wheeler sawyer turner parker archer harper piper skinner tanner thatcher weaver glover hooper jenner \
          milner mather mercer napier pryor rayner rider ryder salter sadler spicer stringer toler trotter usher waller warner \
          bowler buckler chandler collier conner connor cromer draper eller farrier foyster garner gardner gardiner grainger \
          hopper horner hubner kessler kepler kramer lerner luther messner miller mueller muller nader oppenheimer pfizer \
          rainer renner rohmer romer schroeder schuster seltzer snyder stadler stoner strasser stryker taylor \
          traynor treanor tudor valdor hector nestor windsor \
          adams andrews bates brooks burns collins cummings daniels davies dawes dickens edwards evans gibbons giles \
          griffiths hawkins hayes higgins hobbs hodges hopkins hughes humphries jacobs jeffries jenkins jennings jones \
          keynes knowles lyons matthews maynes myers nichols nixons oakes owens parsons perkins \
          peters phillips reeves reynolds richards roberts robins rogers rhodes sanders sands saunders \
          simmons simons stephens stevens stokes sykes symonds thomas travers vickers walters watkins watts \
          wilkins williams yates torres reyes flores gomes lopes alves soares tavares chaves neves nunes \
          rodrigues fernandes gonzales morales rosales santos ramos campos barros matos prentiss caldwell \
          fleming harding golding browning cushing dowling hastings keating kipling manning rowling spalding stirling wilding \
          worthing beijing goring behring boeing \
          norman herman truman goodman friedman feldman hoffman kaufman lehman coleman chapman wiseman sherman \
          hartman bergman bateman bowman cushman eastman hickman holman pitman sandman tillman \
          simpson benson watson johnson robertson prentice lawrence clarence florence terrence spence pence valence provence \
          clement clements nugent sargent vincent largent bryant durant \
          leeds wales brussels naples athens texas dallas kansas arkansas illinois honduras cyprus paris tunis memphis minneapolis \
          indianapolis annapolis barnes sachs angeles buenos aires rhodes thebes cannes nantes rennes limoges arles nimes tours \
          versailles calais antilles seychelles maldives philippines netherlands flanders cumbres widnes staines lewes hayes \
          manchester leicester gloucester worcester chester rochester winchester colchester dorchester exeter dover hanover \
          vancouver denver munster ulster leinster lancaster doncaster westminster kidderminster jasper hamilton \
          darlington paisley burnley barnsley beverley keighley wembley bromley crawley henley shipley dudley bexley otley \
          ilkley batley morley sicily italy haiti tripoli
          """)
    })
}
