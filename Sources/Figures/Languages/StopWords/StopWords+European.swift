extension StopWords {
    /// Other languages in Latin, Greek and Armenian letters.
    static let european: [Language: StopWords] = [
        .finnish: StopWords(
            """
            aina alla ei eikä eivät ellei en enää ennen entä että ettei he heidän heille hän hänen häntä ihan ilman itse
            ja jo joista joita joka jokin joko jolla jolle jolloin jonka jos joskus jossa josta jotka jotta kaikki kanssa
            keskellä kenen kuin kuinka kuka kun kuten lisäksi me meidän meille mikä mikään missä mistä mitä mitään mukaan mutta muu muut
            myös myöskin ne niiden niin niitä noin nyt ole olen olet oli olivat olla olisi oltu on ovat paitsi saa se
            sekä sen siellä siihen siinä siis siitä silloin sinä sitä sitten tai te tämä tämän tässä tästä tätä tuo
            tällä vain vaan vai vaikka varten vielä voi voivat yli ympäri ennen jälkeen
            """),
        .hungarian: StopWords(
            """
            a abban ahhoz ahogy ahol aki akik akkor alatt által általában amely amelyek amelyet amelynek ami amíg amikor
            annak arra át az azért aztán azok azonban azt azzal be bár belül benne csak de e egy egyes egyéb egyik egyre el
            elég ellen elő előtt én éppen ez ezek ezen ezért ezt ezzel és fel felé ha hanem hiszen hogy hogyan honnan
            hol ide igen így ill illetve ilyen is ismét itt jó kell kellett keresztül ki kívül között le legyen lehet
            lenne lett ma majd már más meg mely melyek mert mi mint miért mikor mind minden mindig mit mivel most múlva
            nagyon ne neki nekik nélkül nem néhány nincs ő ők őket olyan össze ott pedig saját se sem semmi sok sőt
            szemben szerint szinte te tehát ti tovább több úgy után utána vagy vagyis valaki van vannak vele viszont
            volt voltak volna ön önök
            """),
        .turkish: StopWords(
            """
            acaba ama ancak artık aslında az bana bazı belki ben benim beni bile bir biraz birçok biri biz bize bizim
            bu buna bunda bundan bunlar bunu bunun burada çok çünkü da daha de defa değil diğer diye dolayı en
            fakat gibi göre hangi hatta hem henüz hep hepsi her hiç için ile ilgili ise işte kadar karşı kendi kez
            ki kim kimse mı mi mu mü nasıl ne neden nerede nasıl o olan olarak oldu olduğu olduğunu olması olur ona onlar
            onların onu onun orada oysa öyle rağmen sadece sanki sen senin siz sizin sonra şey şimdi şu şunu tarafından tüm
            üzere var ve veya ya yani yapılan yok zaten zira
            """),
        .indonesian: StopWords(
            """
            ada adalah agar akan aku anda antara apa apakah atas atau bagaimana bagi bahwa banyak baru beberapa belum
            berada bisa bukan dalam dan dapat dari daripada dengan di dia diri harus hanya hingga ia ini itu jika juga
            kalau kami karena ke kemudian kepada kita lagi lain lebih maka masih mereka namun oleh orang pada para pernah
            pun saat saja sambil sampai sangat saya seorang sebagai sebelum sebuah secara sedang sehingga sejak selain
            selama semua seperti serta setelah setiap sudah supaya tanpa tapi telah tentang terhadap tetapi tidak untuk yaitu
            yang
            """),
        .vietnamese: StopWords(
            """
            ai bị bởi các cái cả cần chỉ chiếc cho chưa chứ có cũng của cùng còn do dù đã đang để đến đều đó được giữa
            gì hay hoặc hơn họ khi không là lại lên lúc mà mình mỗi một mọi nào này nên nếu ngoài người nhưng những như nó nữa
            ở phải qua ra rằng rất rồi sau sẽ sự ta tại thì theo thế trên trong trước từ tôi và vẫn vào vậy về với vì
            vừa việc
            """),
        .greek: StopWords(
            """
            αλλά αν ανά άλλα άλλη άλλο άλλοι άλλος από απ' αυτά αυτές αυτή αυτήν αυτό αυτοί αυτόν αυτός αυτού αυτών για
            γιατί δε δεν εάν είμαι είναι είστε είχαν είχε εγώ εδώ εκεί εμείς εμάς ενός ενώ εξαιτίας επειδή επίσης εσείς
            εσύ έγινε ένα έναν ένας έχει έχουν έως ή η ήδη ήταν θα ίδιο ίσως κάθε και κάποιος κάτι κατά κι κοντά λοιπόν μα μαζί
            μας με μέσα μετά μέχρι μη μην μια μία μόνο μου μπορεί να ναι ο οι όλα όλες όλη όλο όλοι όμως όπου όπως όσο
            όταν ότι ου ούτε παρά περί πια πιο ποια ποιος πολλά πολλές πολλοί πολύ πού που προς πριν πρέπει πως πώς σαν σας
            σε σου στα στη στην στις στο στον στους συν τα τη την της τι τις τίποτα το τον τόσο τότε του τους τώρα των υπάρχει
            υπάρχουν υπό χωρίς ως ώστε
            """),
        .armenian: StopWords(
            """
            այդ այլ այն այս այնտեղ այստեղ այսպես այսպիսով ամեն անգամ արդեն բայց բոլոր գուցե դա դու դուք եթե եմ ենք ես եք են է էի
            էին էիր էր ըստ թե թեև իմ ին ինչ ինչու ինչպես իր իրեն իրենց իրար կամ կան կա կարող կողմից համար հետ հետո հիմա մեկ
            մեզ մեր մենք մի միայն միասին միջև մինչև մոտ նա նաև նման նրա նրան նրանք նրանց շատ ու որ որը որոնք որպես ոչ ովքեր
            չէ չի չեմ չեն պետք պիտի սա սակայն վրա տակ քան քեզ քո և
            """),
        .georgian: StopWords(
            """
            ამ ან არ არა არის ასე აქვს აქ და ეს ერთი ვერ თუ იმ ის ისინი იყო კი მე მათი მან მას მაგრამ მის მისი მხოლოდ
            მიერ ნუ რა რას რომ რომელიც როგორც როცა სად სხვა უკვე უნდა შემდეგ ჩვენ ჩემი ძალიან წლის ხოლო
            """),
    ]
}
