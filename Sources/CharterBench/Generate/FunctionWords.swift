/// The words at the top of each vocabulary, most frequent first: without them generated comments would
/// have too few short words.
enum FunctionWords {
  static let french = words(
    """
    de la le et à les des que en un est pas une je qui il dans pour ce au se ne sur plus avec par on ça \
    vous mais tout elle nous du si c'est son sont comme ou même ils j'ai me aussi ces bien sa cette leur \
    fait très y être quand où alors rien tu deux moi sans encore avoir l'on n'est qu'on d'une puis était \
    donc chez entre peu toujours jamais après avant ici là faut mes votre notre ceux dire temps rue gens \
    quartier mairie voisin semaine soir matin merci bonjour train marché prix travaux photo idée question \
    année village voiture vélo école réunion
    """)

  static let english = words(
    """
    the to and of a in is it you that for on was with are but be this have not as they at my or so if we \
    one from all he just there what about out can like when your me an up had more no would has do don't \
    it's get them who been their were how some then i'm only really very than will time people also now \
    here could because still much day good into over know think see make back too well way where why \
    never always again thanks hello street council neighbour week morning evening train market price \
    photo idea question year village school meeting bike
    """)

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
